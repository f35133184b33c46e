/** The JSON that the server answers; /api/schema.json publishes the server's own schema, and a test holds the two equal. */

/** ISO day or null for an open or unknown bound: [earliest begin, latest begin, earliest end, latest end]. */
export type Bounds = [string | null, string | null, string | null, string | null];
export type Certainty = "certain" | "possible" | "disputed";
/** `as` of every question: "all", "judged" or a source id. */
export type Reading = string;

export interface When {
  text: string; // canonical EDTF-subset text
  words: string | null; // the source's own words for the date
  echo: string; // read aloud: "between 20 and 31 August 1956, day unknown"
  bounds: Bounds;
  lasted: boolean;
  suspect: string | null;
  suggest: string | null;
}

export interface ActorRef {
  id: string;
  name: string;
  as: string | null; // form as printed
  colour: string | null;
}

export interface Passage {
  source: string;
  source_title: string;
  author: string;
  year: string;
  para: number;
  sentence: number;
  page: string | null;
  note: number | null;
  verified: "fits" | "misfit" | "not attached";
  text: string | null; // only where a copy is attached
}

export interface Citation {
  note: number;
  how: "in-sentence" | "next-note" | "whole-section";
  files: { key: string; raw: string }[];
}

export interface Statement {
  id: string;
  kind: string;
  kind_label: string;
  event: string | null;
  line: string; // one sentence in our words
  note: string | null;
  roles: Record<string, ActorRef[]>;
  values: Record<string, string>;
  when: When | null;
  at: Passage[];
  cites: Citation[];
  voice: { who: string; doc: string | null; on: string | null; to: string | null }[];
  sure: "high" | "medium" | "low";
  why: string | null;
  mode: string;
  basis: string;
  status: string;
  outside: boolean; // stands only outside the documents
  place: { file: string; line: number };
  disputes: string[]; // ids of disputes it takes part in
  footnote: string; // ready to copy
  that: Statement[]; // of an utterance
}

export interface CaseCard {
  id: string;
  title: string;
  about: string;
  span: [string, string];
  version: string; // git revision, or the content's hash
  leader: string;
  patrons: string[];
  counts: Record<string, number>; // statements, events, people, bodies, disputes, checked, draft ...
  documents: { id: string; title: string; author: string; year: string; kind: string; statements: number; link: string | null; bias: string; attached: boolean }[];
  factions: { id: string; name: string; colour: string }[];
  states: { id: string; name: string; colour: string }[];
  families: { id: string; label: string }[];
  problems: { errors: number; warnings: number };
  gaps: { text: string; href: string | null }[]; // what the record does not know, one sentence each, written by the program
}

export interface Hit { type: "person" | "event" | "body" | "dispute" | "document" | "statement" | "passage" | "file" | "published"; id: string; label: string; detail: string; href: string }

export interface TimelineMark {
  id: string; // event id
  lane: string;
  colour: string | null; // of whom it befell, else of who did it, else of the body; null: the lane's
  kind: string;
  label: string;
  line: string;
  bounds: Bounds;
  lasted: boolean;
  certainty: Certainty;
  told: string[]; // days of the documents that tell it (small ticks are drawn in the drawer)
  statements: string[];
  actors: string[];
}
export interface Timeline { lanes: { id: string; label: string; colour: string | null }[]; marks: TimelineMark[]; span: [string, string]; reading: Reading; undated: number }

export interface PersonRow { id: string; name: string; hangul: string | null; han: string | null; faction: string | null; colour: string | null; state: string | null; forms: string[]; statements: number; sanctions: number; posts: number }
export interface Span { label: string; body: string | null; post: string | null; bounds: Bounds; attested: boolean; attested_on: string | null; certainty: Certainty; statements: string[] }
export interface Person extends PersonRow {
  names: { text: string; script: string; scheme: string | null; source: string | null; statements: string[] }[];
  belongs: Span[];
  posts_held: Span[];
  sanctions_suffered: TimelineMark[];
  acts: TimelineMark[];
  said: Statement[];
  note: string | null;
  disputes: string[];
}

export interface Seat { person: ActorRef | null; post: string; certainty: Certainty; faction: string | null; colour: string | null; bounds: Bounds; attested: boolean; statements: string[]; outside: boolean }
export interface Roster { body: string; body_name: string; on: string; reading: Reading; seats: Seat[]; outside: Seat[] /* told only outside the documents, in none of the numbers */; size: { n: number | null; statements: string[] }; known: number; certain: number; unknown: number | null; bodies: { id: string; name: string }[] }
export interface Changes { body: string | null; from: string; to: string; changes: { what: "took" | "left" | "standing" | "faction" | "event"; person: ActorRef; label: string; bounds: Bounds; certainty: Certainty; statements: string[] }[] }

export interface Dispute {
  id: string;
  question: string;
  how: "computed" | "declared" | "inner";
  weight: "conflict" | "tension" | "open";
  readings: { label: string; statements: string[]; sources: string[] }[];
  judgement: { prefers: number | null; reason: string; by: string; on: string; outside: string | null } | null;
  derived: boolean; // one side derives from the other and does not count twice
  open: string | null; // why it is left open on purpose
}

export interface PassageAt { source: string; para: number }
export interface Estimate {
  family: string;
  part: string;
  effect: string;
  label: string;
  kind: "constant" | "effect" | "cause" | "severity";
  mechanism: string;
  reason: string;
  prior_mean: number;
  prior_sd: number;
  mean: number;
  sd: number;
  contraction: number;
  shift: number; // of the estimate from the prior's mean, in prior sd
  halved: number; // the estimate with its own prior half as wide
  doubled: number;
  set_by_prior: boolean;
  verdict: string;
  informed_mean: number; // the informed prior
  informed_sd: number;
  informed_reason: string;
  mean_informed: number; // the estimate under it
  sd_informed: number;
  passages: PassageAt[];
  statements: string[];
}
export interface TrainedOn { line: string; first: string; last: string; who: string[]; mark: string; statements: string[] }
export interface FittedFamily { id: string; form: string; reads: string; acts: number; left_out: number; effective: number | null; set_by_prior: number; effects: Estimate[]; trained: TrainedOn[] }
export interface Changed { on: string; what: string; why: string }
export interface Theory { title: string; families: FittedFamily[]; unfitted: string[]; coefficients: number; fitted: number; untouched: number; set_by_prior: number; limit: number; readings: number; acts: number; deviations: Changed[]; note: string }

export interface Fan { label: string; days: string[]; median: number[]; low: number[]; high: number[]; recorded: (number | null)[]; unit: string }
/** Of an outcome: means without and with, their difference, its Monte-Carlo error, and its spread over draws of coefficients. */
export interface Outcome { id: string; label: string; base: number; with: number; difference: number; mc_error: number; sd: number; low: number; high: number; informed: number | null /* null, like the three that follow, while they are being worked out */; zeroed: number | null; halved: number | null; doubled: number | null; predicted: string; agreement: string; unit: string; statements: string[] }
export interface WhatIf {
  name: string;
  title: string;
  opening: string; // the plain paragraph, written by the program
  speculative: boolean;
  question: string;
  predicts: string;
  outcomes: Outcome[];
  fans: { base: Fan; with: Fan; measure: string }[];
  interval: number; // share of the histories between low and high, of fans and outcomes: 0.9
  histories: number;
  draws: number;
  seed: number;
  cut_off: number; // histories of both ensembles that reached the limit of rows
  simulated: true;
}

/** `gain`: the theory's log score less this model's, nats a cell; `verdict`: what the theory does against it. */
export interface ScoreRow { model: string; label: string; log: number; brier: number; expected: number; gain: number; error: number | null; verdict: string }
export interface Trained { act: string; acts: number }
export interface Signs { cells: number; verdict: string; log_score: Record<string, number> }
export interface Episode { id: string; title: string; window: string; cells: number; came: number; cut_off: number; trained: Trained[]; few: string[]; forward: ScoreRow[]; left_out: ScoreRow[]; positions: Signs | null }
export interface CheckMade { id: string; what: string; recorded: number | null; low: number | null; high: number | null; tail: number | null; outside: boolean | null; tail_without_bonuses: number | null; tails_permuted: (number | null)[] }
export interface Contracted { family: string; part: string; effect: string; mechanism: string; estimate: number; sd: number; prior_mean: number; prior_sd: number; contraction: number; halved: number; doubled: number; acts: number }
export interface Contraction { coefficients: number; fitted: number; set_by_prior: number; limit: number; table: Contracted[] }
export interface LeaderRow { what: string; with: number; without: number; error: number | null }
export interface Leaders { coefficients: string[]; opening: string; until: string; outcomes: LeaderRow[] }
export interface Permuted { permutations: number; gain: number; gains: number[]; outside: number[] }
export interface Calibration { replications: number; coefficients: number; bins: number; chi2: number; freedom: number; p: number; outside: number; band: number }
export interface Amount { family: string; recorded: number; mean: number; low: number; high: number; happened: number; outside: boolean }

export interface Score { title: string; note: string; clip: number; readings: number; histories: number; overall: ScoreRow[]; overall_left_out: ScoreRow[]; episodes: Episode[]; checks: CheckMade[]; amounts: Amount[]; band: number | null; contraction: Contraction; leaders: Leaders; permuted: Permuted; calibration: Calibration | null; words: string[]; deviations: Changed[] }

export interface Fact { say: string; there: boolean; why: string; statements: string[] }
export interface Reach { id: string; what: string; opening: string; until: string; threshold: number; mechanism: string; probability: number | null; without: number | null; error: number | null; informed: number | null; reads: string }
export interface Forecast { id: string; what: string; cut: string; until: string; score: string | null; values: Record<string, number>; cells: number | null; trained: number | null; mechanism: string; without: number | null; verdict: string; why: string }
export interface SystemRow { row: string; title: string; mechanism: string; D: string; R: string; P: string; works: boolean; why: string; facts: Fact[]; reach: Reach[]; forecasts: Forecast[] }
export interface Systems { title: string; note: string; rows: SystemRow[]; ran: boolean; histories: number }

export interface Problem { code: string; severity: "error" | "warning"; file: string; line: number; column: number; cause: string; cure: string; allowed: string | null }
export interface Check { problems: Problem[]; errors: number; warnings: number; health: { label: string; value: string }[] }
export interface Job { state: "waiting" | "running" | "done" | "failed"; done: number; total: number; message: string; left: number | null /* seconds */; part: WhatIf | null /* an answer without its differences under other assumptions, while these are worked out */ }
/** Instead of an answer that takes minutes and has not been worked out for this case and code. */
export interface Unmade { unmade: string; command: string; takes: string }

/** An outcome's difference with its Monte-Carlo error. */
export interface Difference { id: string; label: string; difference: number; error: number }
/** The same with one reading of an open question preferred; `turned`: outcomes whose difference has another sign than undecided, beyond chance. */
export interface Preferred { id: string; question: string; reading: string; statements: string[]; outcomes: Difference[]; turned: string[] }
export interface Decided { name: string; histories: number; undecided: Difference[]; readings: Preferred[]; untried: string[] /* questions without declared readings */ }

export interface WhatIfEntry { name: string; title: string; question: string; text: string /* its YAML */ }
export interface Failure { error: { code: string; cause: string; cure: string } }

export interface Told { id: string; line: string; kind_label: string; status: string; mode: string; source: string; para: number | null; sentence: number | null; note: number | null; when: string | null }
export interface Printed { source: string; source_title: string; note: number; raw: string; key: string; sure: "high" | "medium" | "low"; doubt: string | null; proposed: boolean }
export interface Edition { id: string; title: string; date: string; link: string; of: "document" | "listing"; fit: "same" | "file" | "likely" | "none"; note: string | null; by: string | null; key: string | null; cited_in: number[]; statements: string[] }
export interface FileRow { file: string; archive: string; archive_name: string; label: string; sources: string[]; notes: number; statements: number; editions: number; doubts: number }
export interface ArchiveFile { file: string; archive: string; archive_name: string; former: string[]; label: string; chicago: string; gost: string; references: Printed[]; statements: Told[]; editions: Edition[] }
export interface Voiced { event: string; line: string; voice: string; reported: boolean; statements: string[] }
export interface SecondHand { statement: string; line: string; way: "source" | "publication" | "hearsay"; through: string }
export interface Archive { files: FileRow[]; voices: Voiced[]; second_hand: SecondHand[]; likely: Edition[]; catalogue: Edition[]; published: number }
export interface Reference { raw: string; start: number; end: number; kind: "file" | "newspaper" | "series" | "paper" | "publication"; archive: string | null; archive_name: string | null; key: string | null; sure: "high" | "medium" | "low"; doubts: string[]; proposed: string | null; how: "printed" | "continued" | "ibid"; published: string | null; chicago: string | null; gost: string | null; short: string | null }
export interface ReaderSentence { sentence: number; sha: string | null; text: string | null; mended: string | null; statements: string[]; candidate: string | null; marks: number[] }
export interface ReaderParagraph { para: number; note: number | null; joins: boolean; sentences: ReaderSentence[] }
export interface ReaderNote { note: number; para: number | null; refs: Printed[] }
export interface Misfit { statement: string; para: number; sentence: number; standing: "moved" | "near" | "lost"; candidate: number[]; why: string }
export interface Reader { source: string; title: string; author: string; year: string; link: string | null; bias: string; attached: boolean; exact: boolean; mendings: Record<string, number>; paragraphs: ReaderParagraph[]; statements: Told[]; notes: ReaderNote[]; misfits: Misfit[]; candidates: number }
export interface Guess { kind: string; label: string; share: number }
export interface Somebody { id: string; name: string; form: string }
export interface Card { id: string; source: string; para: number; sentence: number; state: "open" | "accepted" | "refused"; kinds: Guess[]; people: Somebody[]; fields: Record<string, string>; yaml: string; coded: string[] }
export interface Written { id: string; state: "open" | "accepted" | "refused"; statement: string | null; file: string | null }

/* Addresses (all GET, all under /api) and what each answers:
 * /case  CaseCard                       /search?q=  Hit[]
 * /timeline?from=&to=&family=&actor=&as=  Timeline
 * /people?q=  PersonRow[]               /people/:id?as=  Person
 * /rosters?body=&on=&as=  Roster (no body: the first; no day: the last day of the span)
 * /changes?body=&from=&to=&as=  Changes
 * /disputes?as=  Dispute[]
 * /statements?ids=a,b,c  Statement[] in the order asked; an id may be a statement's or an event's (which stands for all its statements)
 * /events/:id  Statement[]
 * /what-if  WhatIfEntry[]               /what-if/:name  WhatIf or Unmade, or 202 with Job
 * /what-if-written?text=  the same for a what-if written by the reader
 * /judged?name= or ?text=  Decided or Unmade, or 202 with Job: a what-if with open questions decided in turn
 * /theory  Theory or Unmade, or 202 with Job      /score  Score or Unmade, or 202 with Job
 * /systems  Systems, or 202 with Job    POST /begin/theory, /begin/score, /begin/systems, /begin/judged?name= or ?text=  202 with Job
 * /check  Check
 * /archive  Archive                     /file?key=  ArchiveFile (a key with or without sheets)
 * /cite?text=  Reference[]              /reader?doc=  Reader
 * /card?doc=&at=para.sentence&kind=  Card
 * POST /card/accept {id, source, yaml, coder}  Written       POST /card/refuse {id, undo?}  Written
 * Errors: Failure with status 400, 404 or 500.
 */
