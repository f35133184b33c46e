"""Spellings of people that no table of the program was made with: names spelled forward by rules written apart.

    python -m benchmarks.names_blind [--sample 1|2] [--misses] [--crowd 100000] [--write FILE.jsonl]

The rules below spell a name in each scheme from what handbooks say, without the tables in `politburo.names`; which
scheme, and which damage, is drawn by a fixed seed. Sample 1 was drawn before the program had seen it and then looked at;
sample 2 has other people and was measured after what sample 1 taught. Printed are recall, false matches among strangers
(each person left out of the registry in turn), and how well near namesakes are told apart.
"""

# ruff: noqa: E501, PIE800, SIM114, SIM905 - tables of spellings are checked more easily as rows of words

from __future__ import annotations

import argparse
import json
import random
from pathlib import Path

from benchmarks.names import auc, crowd
from politburo.names import Registry

LEADS = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ"
VOWELS = "ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ"
TAILS = " ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ"
KOREAN = {
    1: """김규식 金奎植 Jin Kuizhi;여운형 呂運亨 Lü Yunheng;조봉암 曺奉岩 Cao Feng'an;신익희 申翼熙 Shen Yixi
    이범석 李範奭 Li Fanshi;장면 張勉 Zhang Mian;윤보선 尹潽善 Yin Pushan;백선엽 白善燁 Bai Shanye
    정일권 丁一權 Ding Yiquan;채병덕 蔡秉德 Cai Bingde;손원일 孫元一 Sun Yuanyi;김홍일 金弘壹 Jin Hongyi
    홍명희 洪命熹 Hong Mingxi;한설야 韓雪野 Han Xueye;임화 林和 Lin He;이태준 李泰俊 Li Taijun
    최승희 崔承喜 Cui Chengxi;최용달 崔容達 Cui Rongda;장시우 張時雨 Zhang Shiyu;주영하 朱寧河 Zhu Ninghe
    김책 金策 Jin Ce;강건 姜健 Jiang Jian;안길 安吉 An Ji;최현 崔賢 Cui Xian;림춘추 林春秋 Lin Chunqiu
    오진우 吳振宇 Wu Zhenyu;김광협 金光俠 Jin Guangxia;허정숙 許貞淑 Xu Zhenshu;백남운 白南雲 Bai Nanyun
    리극로 李克魯 Li Kelu;전봉준 全琫準 Quan Bengzhun;안창호 安昌浩 An Changhao;이동휘 李東輝 Li Donghui
    홍범도 洪範圖 Hong Fantu;김원봉 金元鳳 Jin Yuanfeng;지청천 池靑天 Chi Qingtian;윤봉길 尹奉吉 Yin Fengji
    신채호 申采浩 Shen Caihao;박은식 朴殷植 Piao Yinzhi;양기탁 梁起鐸 Liang Qiduo;남궁억 南宮檍 Nangong Yi
    선우휘 鮮于煇 Xianyu Hui;황보인 皇甫仁 Huangfu Ren;박정애 朴正愛 Piao Zheng'ai;홍사익 洪思翊 Hong Siyi""",
    2: """송진우 宋鎭禹 Song Zhenyu;김성수 金性洙 Jin Xingzhu;장덕수 張德秀 Zhang Dexiu;조병옥 趙炳玉 Zhao Bingyu
    이시영 李始榮 Li Shirong;이기붕 李起鵬 Li Qipeng;함태영 咸台永 Xian Taiyong;최두선 崔斗善 Cui Doushan
    백낙준 白樂濬 Bai Lejun;유진오 兪鎭午 Yu Zhenwu;김병로 金炳魯 Jin Binglu;엄항섭 嚴恒燮 Yan Hengxie
    조소앙 趙素昻 Zhao Su'ang;안재홍 安在鴻 An Zaihong;원세훈 元世勳 Yuan Shixun;김약수 金若水 Jin Ruoshui
    노덕술 盧德述 Lu Deshu;이현상 李鉉相 Li Xuanxiang;이주하 李舟河 Li Zhouhe;김삼룡 金三龍 Jin Sanlong
    박갑동 朴甲東 Piao Jiadong;강량욱 康良煜 Kang Liangyu;홍기주 洪箕疇 Hong Jichou;리기영 李箕永 Li Jiyong
    정준택 鄭準澤 Zheng Zhunze;리종옥 李鐘玉 Li Zhongyu;김응기 金應基 Jin Yingji;최원택 崔元澤 Cui Yuanze
    태성수 太成洙 Tai Chengzhu;기석복 奇石福 Qi Shifu;류성훈 柳成勳 Liu Chengxun;현칠종 玄七鍾 Xuan Qizhong
    방우용 方禹鏞 Fang Yuyong;구재수 具在洙 Ju Zaizhu;차금봉 車今奉 Che Jinfeng;독고전 獨孤佺 Dugu Quan
    마동희 馬東熙 Ma Dongxi;권오직 權五稷 Quan Wuji;염상섭 廉想涉 Lian Xiangshe;나도향 羅稻香 Luo Daoxiang
    현진건 玄鎭健 Xuan Zhenjian;정지용 鄭芝溶 Zheng Zhirong;백석 白石 Bai Shi;윤동주 尹東柱 Yin Dongzhu""",
}
CHINESE = {
    1: """聶榮臻 Nie Rongzhen;徐向前 Xu Xiangqian;葉劍英 Ye Jianying;賀龍 He Long;羅榮桓 Luo Ronghuan;劉伯承 Liu Bocheng
    粟裕 Su Yu;黃克誠 Huang Kecheng;洪學智 Hong Xuezhi;鄧華 Deng Hua;韓先楚 Han Xianchu;楊得志 Yang Dezhi;楊勇 Yang Yong
    陳賡 Chen Geng;譚政 Tan Zheng;蕭勁光 Xiao Jinguang;張雲逸 Zhang Yunyi;許世友 Xu Shiyou;王樹聲 Wang Shusheng
    喬冠華 Qiao Guanhua;章漢夫 Zhang Hanfu;姬鵬飛 Ji Pengfei;黃鎮 Huang Zhen;耿飈 Geng Biao;倪志亮 Ni Zhiliang
    潘自力 Pan Zili;歐陽欽 Ouyang Qin;薄一波 Bo Yibo;謝富治 Xie Fuzhi;曾希聖 Zeng Xisheng""",
    2: """林伯渠 Lin Boqu;董必武 Dong Biwu;彭真 Peng Zhen;李富春 Li Fuchun;李先念 Li Xiannian;譚震林 Tan Zhenlin
    張聞天 Zhang Wentian;陸定一 Lu Dingyi;陳伯達 Chen Boda;康生 Kang Sheng;習仲勛 Xi Zhongxun;胡喬木 Hu Qiaomu
    楊尚昆 Yang Shangkun;劉曉 Liu Xiao;伍修權 Wu Xiuquan;師哲 Shi Zhe;閻明復 Yan Mingfu;王稼祥 Wang Jiaxiang
    高崗 Gao Gang;饒漱石 Rao Shushi;陶鑄 Tao Zhu;柯慶施 Ke Qingshi;宋任窮 Song Renqiong;賴傳珠 Lai Chuanzhu
    甘泗淇 Gan Siqi;解方 Xie Fang;杜平 Du Ping;柴成文 Chai Chengwen;冼恆漢 Xian Henghan;司徒美堂 Situ Meitang""",
}
RUSSIAN = {
    1: """Фрол Козлов;Екатерина Фурцева;Аверкий Аристов;Николай Беляев;Нуритдин Мухитдинов;Пётр Поспелов;Отто Куусинен
    Леонид Мельников;Алексей Кириченко;Николай Игнатов;Михаил Первухин;Максим Сабуров;Дмитрий Шепилов;Николай Булганин
    Иван Конев;Василий Соколовский;Родион Малиновский;Сергей Бирюзов;Иван Чистяков;Николай Лебедев;Андрей Романенко
    Герасим Баласанов;Григорий Шанин;Александр Игнатьев;Владимир Разуваев;Александр Щербаков;Пётр Ломако;Юрий Гузенко
    Валентин Яхонтов;Хаджи-Умар Мамсуров""",
    2: """Андрей Громыко;Валериан Зорин;Василий Кузнецов;Николай Федоренко;Михаил Капица;Павел Юдин;Степан Червоненко
    Николай Рощин;Александр Панюшкин;Яков Малик;Андрей Вышинский;Владимир Деканозов;Соломон Лозовский;Борис Пономарёв
    Юрий Андропов;Михаил Суслов;Лазарь Каганович;Лаврентий Берия;Всеволод Меркулов;Виктор Абакумов;Иван Серов
    Александр Шелепин;Пётр Шелест;Алексей Косыгин;Евгений Жуков;Игнатий Новиков;Фёдор Шевченко;Лев Мехлис
    Арсений Зверев;Ефим Щаденко""",
}

MR_LEAD = dict(zip(LEADS, "k kk n t tt r m p pp s ss  ch tch ch' k' t' p' h".split(" "), strict=True))
MR_VOWEL = dict(zip(VOWELS, "a ae ya yae ŏ e yŏ ye o wa wae oe yo u wŏ we wi yu ŭ ŭi i".split(), strict=True))
RR_LEAD = dict(zip(LEADS, "g kk n d tt r m b pp s ss  j jj ch k t p h".split(" "), strict=True))
RR_VOWEL = dict(zip(VOWELS, "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(), strict=True))
KP_LEAD = dict(zip(LEADS, "k kk n t tt r m p pp s ss  j jj ch kh th ph h".split(" "), strict=True))
RU_LEAD = dict(zip(LEADS, "к кк н т тт р м п пп с сс  ч чч чх кх тх пх х".split(" "), strict=True))
RU_OLD_LEAD = dict(zip(LEADS, "к к н т т р м п п с с  ч ч ч к т п х".split(" "), strict=True))
RU_VOWEL = dict(zip(VOWELS, "а э я йя о е ё е о ва вэ ве ё у во ве ви ю ы ый и".split(), strict=True))
RU_OLD_VOWEL = dict(zip(VOWELS, "а э я е е е е е о ва ве ве е у во ве ви ю ы и и".split(), strict=True))
TAIL = {" ": "", "ㄱ": "k", "ㄴ": "n", "ㄷ": "t", "ㄹ": "l", "ㅁ": "m", "ㅂ": "p", "ㅇ": "ng", "ㅅ": "t"}
RU_TAIL = {" ": "", "ㄱ": "к", "ㄴ": "н", "ㄷ": "т", "ㄹ": "ль", "ㅁ": "м", "ㅂ": "п", "ㅇ": "н", "ㅅ": "т"}
VOICED = {"k": "g", "t": "d", "p": "b", "ch": "j", "к": "г", "т": "д", "п": "б", "ч": "дж"}
SONOROUS = " ㄴㄹㅁㅇ"
TWO = {"남궁", "선우", "황보", "독고"}
HABIT = {
    "김": ["Kim"],
    "이": ["Lee", "Rhee", "Yi"],
    "리": ["Lee", "Ri", "Rhee"],
    "박": ["Park", "Pak"],
    "최": ["Choi", "Choe"],
    "정": ["Chung", "Jung"],
    "조": ["Cho", "Jo"],
    "장": ["Chang", "Jang"],
    "백": ["Paik", "Baek"],
    "윤": ["Yoon", "Yun"],
    "신": ["Shin", "Sin"],
    "안": ["Ahn", "An"],
    "임": ["Lim", "Im"],
    "림": ["Lim", "Rim"],
    "오": ["Oh", "O"],
    "노": ["Roh", "Noh"],
    "유": ["Yoo", "Yu"],
    "류": ["Ryu", "Yoo"],
    "주": ["Joo", "Chu"],
    "허": ["Huh", "Hur"],
    "전": ["Chun", "Jun"],
    "여": ["Lyuh", "Yeo"],
    "강": ["Kang"],
    "권": ["Kwon"],
    "구": ["Koo", "Ku"],
    "함": ["Hahm", "Ham"],
}
HABIT_GIVEN = [("eo", "u"), ("eo", "o"), ("yeong", "young"), ("hyeon", "hyun"), ("u", "oo"), ("ui", "ee"), ("eu", "u")]

BGN = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
        "a b v g d e zh z i y k l m n o p r s t u f kh ts ch sh shch ” y ’ e yu ya yo".split(),
        strict=True,
    )
)
ALA = BGN | {"й": "i", "ю": "iu", "я": "ia", "ё": "e", "ь": "'", "ъ": "''"}
ISO = dict(
    zip(
        "абвгдежзийклмнопрстуфхцчшщъыьэюяё",
        "a b v g d e ž z i j k l m n o p r s t u f h c č š šč ' y ' e ju ja ë".split(),
        strict=True,
    )
)
GERMAN = (
    BGN
    | dict(zip("вжзйхцчшщыюяё", "w sch s i ch z tsch sch schtsch y ju ja jo".split(), strict=True))
    | {"ь": "", "ъ": ""}
)
FRENCH = BGN | dict(zip("уцчшжщюяё", "ou ts tch ch j chtch iou ia io".split(), strict=True)) | {"ь": "", "ъ": ""}
LOOSE = BGN | {"ь": "", "ъ": "", "ё": "e"}

WG_LEAD = {
    **{"b": "p", "p": "p'", "d": "t", "t": "t'", "g": "k", "k": "k'", "j": "ch", "q": "ch'", "x": "hs", "zh": "ch"},
    **{
        "ch": "ch'",
        "sh": "sh",
        "r": "j",
        "z": "ts",
        "c": "ts'",
        "s": "s",
        "m": "m",
        "f": "f",
        "n": "n",
        "l": "l",
        "h": "h",
    },
}
WG_WHOLE = {
    **{"zhi": "chih", "chi": "ch'ih", "shi": "shih", "ri": "jih", "zi": "tzu", "ci": "tz'u", "si": "ssu", "yi": "i"},
    **{"you": "yu", "yan": "yen", "ye": "yeh", "yu": "yü", "yuan": "yüan", "yue": "yüeh", "yun": "yün", "er": "erh"},
    **{"yong": "yung", "ge": "ko", "ke": "k'o", "he": "ho", "gui": "kuei", "kui": "k'uei", "e": "o", "guo": "kuo"},
    **{"shuo": "shuo", "huo": "huo", "xu": "hsü", "ju": "chü", "qu": "ch'ü", "xuan": "hsüan", "quan": "ch'üan"},
    **{"xue": "hsüeh", "jun": "chün", "xun": "hsün", "lü": "lü"},
}
WG_FINAL = {
    "ong": "ung",
    "ian": "ien",
    "ie": "ieh",
    "uo": "o",
    "iong": "iung",
    "e": "ê",
    "en": "ên",
    "eng": "êng",
    "üe": "üeh",
}
PAL_LEAD = {
    **{"b": "б", "p": "п", "m": "м", "f": "ф", "d": "д", "t": "т", "n": "н", "l": "л", "g": "г", "k": "к", "h": "х"},
    **{"j": "цз", "q": "ц", "x": "с", "zh": "чж", "ch": "ч", "sh": "ш", "r": "ж", "z": "цз", "c": "ц", "s": "с"},
}
PAL_FINAL = dict(
    pair.split(":")
    for pair in """a:а o:о e:э ai:ай ei:эй ao:ао ou:оу an:ань en:энь ang:ан eng:эн ong:ун i:и ia:я ie:е iao:яо iu:ю ian:янь in:инь
    iang:ян ing:ин iong:юн u:у ua:уа uo:о ui:уй uai:уай uan:уань un:унь uang:уан ü:юй üe:юэ üan:юань ün:юнь""".split()
)
PAL_WHOLE = dict(
    pair.split(":")
    for pair in """wa:ва wo:во wai:вай wei:вэй wan:вань wen:вэнь wang:ван wu:у yi:и ya:я ye:е yao:яо you:ю yan:янь yin:инь yang:ян ying:ин
    yong:юн yu:юй yue:юэ yuan:юань yun:юнь er:эр zi:цзы ci:цы si:сы hui:хуэй""".split()
)
TITLES = {
    "Latn": [
        "Comrade",
        "Gen.",
        "Marshal",
        "Premier",
        "Mr.",
        "Ambassador",
        "Colonel General",
        "Vice Premier",
        "Foreign Minister",
    ],
    "Cyrl": ["тов.", "товарищ", "генерал", "маршал", "министр", "посол", "тов"],
    "Hang": ["동지", "장군", "위원장", "수상"],
    "Hani": ["同志", "將軍", "委員長", "首相"],
}
ALIKE = [
    ("l", "1"),
    ("o", "0"),
    ("n", "u"),
    ("m", "rn"),
    ("e", "c"),
    ("h", "b"),
    ("i", "l"),
    ("и", "н"),
    ("п", "н"),
    ("е", "с"),
    ("a", "o"),
]


def jamo(sign: str) -> tuple[str, str, str]:
    """Return lead, vowel and tail of a syllable."""
    number = ord(sign) - 0xAC00
    return LEADS[number // 588], VOWELS[number % 588 // 28], TAILS[number % 28]


def tail_of(tail: str, tails: dict[str, str]) -> str:
    """Return how a tail is spelled (doubled and aspirated ones as they sound)."""
    return tails[tail if tail in tails else {"ㅆ": "ㅅ", "ㅍ": "ㅂ", "ㅈ": "ㄷ", "ㄲ": "ㄱ"}.get(tail, "ㄷ")]


def run(signs: str, lead: dict[str, str], vowel: dict[str, str], tails: dict[str, str], *, voiced: bool) -> list[str]:
    """Return the spelled syllables of one word, stops voiced between sonorants."""
    made, before = [], ""
    for sign in signs:
        one, two, three = jamo(sign)
        start = lead[one]
        if before and voiced and before in SONOROUS:
            start = VOICED.get(start, start)
        if before in {"ㅁ", "ㅇ"} and one == "ㄹ" and voiced:
            start = {"r": "n", "р": "н"}[start]
        if before == "ㄹ" and one == "ㄹ":
            start = {"r": "l", "р": "л"}[start]
        made.append(start + vowel[two] + tail_of(three, tails))
        before = three
    return made


def korean(hangul: str, scheme: str, source: random.Random) -> str:
    """Return a Korean name in a scheme."""
    cut = 2 if hangul[:2] in TWO else 1
    family, given = hangul[:cut], hangul[cut:]
    if scheme in {"mr", "mr-plain"}:
        south = {"리": "이", "류": "유", "림": "임"}.get(family, family) if source.random() < 0.5 else family
        name = (
            "".join(run(south, MR_LEAD, MR_VOWEL, TAIL, voiced=True)),
            run(given, MR_LEAD, MR_VOWEL, TAIL, voiced=True),
        )
        text = f"{'Yi' if name[0] == 'i' else name[0].capitalize()} {'-'.join(name[1]).capitalize()}"
        return text if scheme == "mr" else text.replace("ŏ", "o").replace("ŭ", "u").replace("'", "")
    if scheme == "rr":
        join = source.choice(["", "-"])
        parts = [
            "".join(run(family, RR_LEAD, RR_VOWEL, TAIL, voiced=False)),
            run(given, RR_LEAD, RR_VOWEL, TAIL, voiced=False),
        ]
        return f"{parts[0].capitalize()} {join.join(parts[1]).capitalize()}"
    if scheme == "dprk":
        plain = {"ŏ": "o", "ŭ": "u"}
        vowels = {one: "".join(plain.get(c, c) for c in spelled) for one, spelled in MR_VOWEL.items()}
        north = {"이": "리", "임": "림", "노": "로", "여": "려", "나": "라"}.get(family, family)
        parts = [*run(north, KP_LEAD, vowels, TAIL, voiced=False), *run(given, KP_LEAD, vowels, TAIL, voiced=False)]
        return " ".join(one.capitalize() for one in parts)
    if scheme == "habit":
        first = source.choice(
            HABIT.get(family, ["".join(run(family, RR_LEAD, RR_VOWEL, TAIL, voiced=False)).capitalize()])
        )
        made = []
        for one in run(given, RR_LEAD, RR_VOWEL, TAIL, voiced=False):
            old, new = source.choice(HABIT_GIVEN)
            made.append(one.replace(old, new) if source.random() < 0.7 else one)
        return f"{first} {source.choice(['-', ' ', '']).join(made).capitalize()}"
    old = scheme.startswith("old")
    lead, vowel = (RU_OLD_LEAD, RU_OLD_VOWEL) if old else (RU_LEAD, RU_VOWEL)
    whole = {
        "이": "Ли",
        "리": "Ли",
        "최": "Цой" if old else "Чхве",
        "유": "Ю",
        "류": "Лю" if old else "Рю",
        "임": "Лим",
    }
    first = whole.get(family) or "".join(run(family, lead, vowel, RU_TAIL, voiced=True)).capitalize()
    voiced = not old or source.random() < 0.5
    rest = run(given, lead, vowel, {**RU_TAIL, "ㄹ": "р"} if old else RU_TAIL, voiced=voiced)
    text = f"{first} {' '.join(one.capitalize() for one in rest)}" if old else f"{first} {''.join(rest).capitalize()}"
    return lettered(text, source.choice([BGN, ALA, LOOSE])) if scheme.endswith("latin") else text


def lettered(text: str, system: dict[str, str]) -> str:
    """Return a Cyrillic text in Latin letters."""
    found = []
    for char in text:
        spelled = system.get(char.lower(), char)
        found.append(spelled.capitalize() if char.isupper() else spelled)
    return "".join(found)


def split_pinyin(word: str) -> list[str]:
    """Return the syllables of a pinyin word: the longest first."""
    if not word:
        return []
    word = word.lower().lstrip("'")
    for length in range(min(6, len(word)), 0, -1):
        head, rest = word[:length], word[length:]
        if (head in WG_WHOLE or head in PAL_WHOLE or parts(head)) and (not rest or rest[0] not in "aeiouü"):
            try:
                return [head, *split_pinyin(rest)]
            except ValueError:
                continue
    raise ValueError(word)


def parts(syllable: str) -> tuple[str, str] | None:
    """Return initial and final of a pinyin syllable, ü where it sounds so."""
    for size in (2, 1, 0):
        lead, rest = syllable[:size], syllable[size:]
        if (lead in PAL_LEAD or not lead) and rest:
            if lead in {"j", "q", "x"} and rest[0] == "u":
                rest = "ü" + rest[1:]
            if rest in PAL_FINAL:
                return lead, rest
    return None


def chinese(pinyin: str, scheme: str, source: random.Random) -> str:
    """Return a Chinese name in a scheme."""
    words = [split_pinyin(word) for word in pinyin.split()]
    if scheme == "pinyin":
        return source.choice([pinyin, pinyin.replace("'", ""), " ".join("-".join(word).capitalize() for word in words)])
    if scheme in {"wg", "wg-plain"}:
        spelled = [[wade(one) for one in word] for word in words]
        text = " ".join("-".join(word).capitalize() for word in spelled)
        return text if scheme == "wg" else "".join({"ê": "e", "ü": "u", "'": ""}.get(c, c) for c in text)
    spelled = [[palladius(one) for one in word] for word in words]
    text = " ".join(source.choice(["", "-"]).join(word).capitalize() for word in spelled)
    return lettered(text, source.choice([BGN, ALA, LOOSE])).replace("’", "") if scheme.endswith("latin") else text


def wade(syllable: str) -> str:
    """Return a pinyin syllable in Wade-Giles."""
    if syllable in WG_WHOLE:
        return WG_WHOLE[syllable]
    found = parts(syllable)
    if found is None or not found[0]:
        return syllable
    return WG_LEAD[found[0]] + WG_FINAL.get(found[1], found[1])


def palladius(syllable: str) -> str:
    """Return a pinyin syllable in Cyrillic."""
    if syllable in PAL_WHOLE:
        return PAL_WHOLE[syllable]
    found = parts(syllable)
    assert found is not None, syllable
    return PAL_LEAD.get(found[0], "") + PAL_FINAL[found[1]]


def russian(name: str, scheme: str) -> str:
    """Return a Russian name in a scheme."""
    systems = {"bgn": BGN, "ala": ALA, "iso": ISO, "german": GERMAN, "french": FRENCH, "loose": LOOSE}
    return name if scheme == "ru" else lettered(name, systems[scheme]).replace("’", "'").replace("”", "")


def damaged(text: str, source: random.Random) -> str:
    """Return a text with one letter wrong, lost or double, or its marks lost."""
    for old, new in source.sample(ALIKE, len(ALIKE)):
        places = [place for place, char in enumerate(text) if char == old and place]
        if places and source.random() < 0.8:
            place = source.choice(places)
            return text[:place] + new + text[place + 1 :]
    place = source.randrange(1, len(text))
    return text[:place] + text[place + 1 :] if source.random() < 0.5 else text[:place] + text[place] + text[place:]


def case_of(text: str, source: random.Random) -> str:
    """Return a Cyrillic name in another case: its last word, or a Russian surname, changed."""
    words = text.split()
    last = words[-1]
    if last.endswith(("ов", "ев", "ин", "ёв")):
        last += source.choice(["а", "у", "ым", "е"])
    elif last.endswith("ский"):
        last = last[:-2] + source.choice(["ого", "ому", "им"])
    elif last.endswith("й"):
        last = last[:-1] + source.choice(["я", "ю", "ем"])
    elif last.endswith("ь"):
        last = last[:-1] + source.choice(["я", "ю", "ем"])
    elif last[-1] in "аеиоуыэюя":
        return text
    else:
        last += source.choice(["а", "у", "ом", "е"])
    return " ".join([*words[:-1], last])


def dressed(text: str, kind: str, script: str, source: random.Random) -> tuple[str, str]:
    """Return a spelling as somebody may have printed it, and what was done to it."""
    chance = source.random()
    words = text.split()
    if script in {"Hang", "Hani"}:
        return (text + source.choice(TITLES[script]), "title") if chance < 0.3 else (text, "")
    if chance < 0.1 and kind != "russian":
        return " ".join([*words[1:], words[0]]), "surname last"
    if chance < 0.15:
        both = [words[-1], *words[:-1]] if kind == "russian" else words
        return f"{both[0]}, {' '.join(both[1:])}", "comma"
    if chance < 0.24:
        return f"{source.choice(TITLES[script])} {text}", "title"
    if chance < 0.32:
        return (case_of(text, source), "case") if script == "Cyrl" else (text, "")
    if chance < 0.42:
        return damaged(text, source), "damage"
    if chance < 0.47:
        rest = words[:-1] if kind == "russian" else [bit for word in words[1:] for bit in word.split("-")]
        short = "".join(f"{one[0].upper()}." for one in rest)
        surname = words[-1] if kind == "russian" else words[0]
        return (f"{short} {surname}" if source.random() < 0.5 else f"{surname} {short}"), "initials"
    if chance < 0.5 and kind == "russian":
        return words[-1], "surname alone"
    return text, ""


def sample(number: int) -> list[dict]:
    """Return the people of a sample, each with the spellings that are asked."""
    source = random.Random(f"blind {number}")
    people: list[dict] = []
    for row in (one.strip() for one in KOREAN[number].replace("\n", ";").split(";")):
        hangul, hanja, *pinyin = row.split()
        ways = [
            "mr",
            "mr-plain",
            "rr",
            "dprk",
            "habit",
            "new",
            "new-latin",
            "old",
            "old-latin",
            "pinyin",
            "wg",
            "hang",
            "hani",
        ]
        said = {"pinyin": " ".join(pinyin), "hangul": hangul, "hanja": hanja}
        people.append({"id": f"k-{hangul}", "kind": "korean", **said, "queries": _asked(said, ways, "korean", source)})
    for row in (one.strip() for one in CHINESE[number].replace("\n", ";").split(";")):
        hanja, *pinyin = row.split()
        said = {"pinyin": " ".join(pinyin), "hanja": hanja}
        ways = ["pinyin", "wg", "wg-plain", "palladius", "palladius-latin", "hani"]
        people.append({"id": f"c-{hanja}", "kind": "chinese", **said, "queries": _asked(said, ways, "chinese", source)})
    for name in (one.strip() for one in RUSSIAN[number].replace("\n", ";").split(";")):
        said = {"ru": name}
        ways = ["ru", "ru", "bgn", "ala", "iso", "german", "french", "loose"]
        people.append({"id": f"r-{name}", "kind": "russian", **said, "queries": _asked(said, ways, "russian", source)})
    return people


def _asked(said: dict, ways: list[str], kind: str, source: random.Random) -> list[dict]:
    found = []
    for scheme in source.sample(ways, 3):
        if scheme == "hang":
            text = said["hangul"]
        elif scheme == "hani":
            text = said["hanja"]
        elif kind == "russian":
            text = russian(said["ru"], scheme)
        elif kind == "korean" and scheme not in {"pinyin", "wg"}:
            text = korean(said["hangul"], scheme, source)
        else:
            text = chinese(said["pinyin"], scheme, source)
        script = {"hang": "Hang", "hani": "Hani"}.get(scheme) or (
            "Cyrl" if any("а" <= c <= "я" for c in text.lower()) else "Latn"
        )
        shown, done = dressed(text, kind, script, source)
        found.append({"text": shown, "scheme": scheme, "done": done})
    return found


def recorded(person: dict, how: str) -> dict:
    """Return a person as a registry is given it: all that is known, or one spelling alone."""
    row = {"id": person["id"]}
    source = random.Random(person["id"])
    if person["kind"] == "russian":
        return row | {
            "names": [{"text": russian(person["ru"], "bgn")}, *([{"text": person["ru"]}] if how == "all" else [])]
        }
    latin = korean(person["hangul"], "mr", source) if "hangul" in person else person["pinyin"]
    if how == "latin":
        return row | {"names": [{"text": latin}]}
    return row | {key: person[key] for key in ("hangul", "hanja") if key in person} | {"names": [{"text": latin}]}


def namesakes(people: list[dict], source: random.Random) -> list[tuple[dict, dict]]:
    """Return Korean people with a made-up namesake one syllable away: they must be told apart."""
    syllables = sorted({sign for one in people if one["kind"] == "korean" for sign in one["hangul"][1:]})
    found = []
    for one in people:
        if one["kind"] == "korean" and len(one["hangul"]) == 3:
            place = source.choice([1, 2])
            other = source.choice([sign for sign in syllables if sign != one["hangul"][place]])
            name = one["hangul"][:place] + other + one["hangul"][place + 1 :]
            found.append((one, {"id": f"n-{name}", "hangul": name}))
    return found


def measure(people: list[dict], how: str, extra: list[dict], *, misses: bool) -> str:
    """Return the figures of a sample in words."""
    rows = [recorded(one, how) for one in people]
    registry = Registry([*extra, *rows])
    first = fifth = number = 0
    true, false = [], []
    for person in people:
        stranger = None if extra else Registry([one for one in rows if one["id"] != person["id"]])
        for query in person["queries"]:
            number += 1
            found = registry.find(query["text"]).matches
            ids = [one.id for one in found]
            place = ids.index(person["id"]) if person["id"] in ids else 99
            first += place == 0
            fifth += place < 5
            true.append(found[place].score if place < 99 else 0.0)
            if stranger is not None:
                other = stranger.find(query["text"]).matches
                false.append(other[0].score if other else 0.0)
            if misses and place:
                top = f"{found[0].id} {found[0].score:.2f} {found[0].why}" if found else "-"
                print(
                    f"  {person['id']}: {query['text']} ({query['scheme']}; {query['done']}) place {place}; first {top}"
                )
    threshold = sorted(true)[int(len(true) * 0.1)]
    wrong = "" if extra else f", false matches at 90 % {sum(one >= threshold for one in false) / len(false):.3f}"
    return f"{number} spellings: R@1 {first / number:.3f}, R@5 {fifth / number:.3f}{wrong}"


def main() -> None:
    """Print the figures."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sample", type=int, choices=(1, 2), default=1)
    parser.add_argument("--misses", action="store_true")
    parser.add_argument("--crowd", type=int, default=0)
    parser.add_argument("--write", type=Path)
    given = parser.parse_args()
    people = sample(given.sample)
    if given.write:
        given.write.write_text("".join(json.dumps(one, ensure_ascii=False) + "\n" for one in people), encoding="utf-8")
    for how, label in (("all", "all names recorded"), ("latin", "one Latin spelling recorded")):
        print(f"{label}: {measure(people, how, [], misses=given.misses)}")
    if given.crowd:
        print(f"with {given.crowd} others: {measure(people, 'all', crowd(given.crowd, 1), misses=given.misses)}")
    source = random.Random("namesakes")
    same, other = [], []
    for one, namesake in namesakes(people, source):
        for query in one["queries"]:
            if query["done"] in {"", "surname last", "comma", "title"}:
                for row, scores in ((recorded(one, "all"), same), (namesake, other)):
                    found = Registry([row]).find(query["text"]).matches
                    scores.append(found[0].score if found else 0.0)
    print(f"{len(same)} pairs with a namesake one syllable away: AUC {auc(same, other):.4f}")


if __name__ == "__main__":
    main()
