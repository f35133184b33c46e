"""What the kernel reads side by side, against what the tables say one by one."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from politburo.model.families import program as code
from politburo.model.families.compiler import listed, spread
from politburo.model.families.compiling import compile_system
from politburo.model.families.kernel import places as at
from politburo.model.families.kernel.rows import (
    bundle_ends,
    by_group,
    cell_rows,
    clock_rows,
    first_there,
    with_presence,
)
from tests.model_families.conftest import full


@pytest.fixture(scope="module")
def tables():
    return compile_system(full()).tables


def spans(begins):
    return [range(int(low), int(high)) for low, high in itertools.pairwise(begins)]


@given(st.lists(st.tuples(st.integers(0, 6), st.integers(0, 9)), max_size=30))
def test_lists_by_key_hold_each_value_once_and_in_order(pairs):
    keys, values = (np.array([pair[place] for pair in pairs], dtype=np.int64) for place in (0, 1))
    begins, found = listed(keys, values, 7)
    assert [found[list(span)].tolist() for span in spans(begins)] == [
        sorted({value for key, value in pairs if key == wanted}) for wanted in range(7)
    ]


@given(st.lists(st.tuples(st.integers(0, 20), st.integers(0, 5)), max_size=12))
def test_spans_one_after_another(pairs):
    low = np.array([pair[0] for pair in pairs], dtype=np.int64)
    which, places = spread(low, low + np.array([pair[1] for pair in pairs], dtype=np.int64))
    assert list(zip(which.tolist(), places.tolist(), strict=True)) == [
        (number, place) for number, (begin, many) in enumerate(pairs) for place in range(begin, begin + many)
    ]


def test_a_unit_is_there_while_nothing_that_it_needs_is_nought(tables):
    more = with_presence(tables)
    first, units = first_there(more), len(tables.unit_hash)
    assert first == len(tables.raw0)
    for u in range(units):
        node = len(tables.node_op) + u
        here = tables.here_addr * units + u
        assert (more.node_op[node], more.node_out[node]) == (code.THERE, first + u)
        needs = tables.touch[tables.touch_ptr[here] : tables.touch_ptr[here + 1]].tolist()
        assert more.node_in[more.node_ptr[node] : more.node_ptr[node + 1]].tolist() == needs
        for cell in needs:  # and whatever is needed says so when it changes
            assert node in more.hit_node[more.hit_node_ptr[cell] : more.hit_node_ptr[cell + 1]]


def test_a_total_adds_up_each_group_in_its_old_order(tables):
    sorted_, totals = by_group(tables), np.nonzero(tables.node_op == code.TOTAL)[0]
    assert len(totals)
    for node in totals:
        span = slice(int(tables.node_ptr[node]), int(tables.node_ptr[node + 1]))
        assert (np.diff(sorted_.node_group[span]) >= 0).all()
        for group in np.unique(tables.node_group[span]):
            before, after = (t.node_in[span][t.node_group[span] == group].tolist() for t in (tables, sorted_))
            assert after == before


def test_a_bound_reads_the_end_of_each_band_that_makes_the_rate_high(tables):
    rng = np.random.default_rng(1)
    signed = tables._replace(bundle_coef=rng.normal(size=len(tables.bundle_coef)))
    cells = len(tables.raw0)
    lower = rng.normal(size=cells)
    ends = np.concatenate([lower + rng.uniform(0, 2, cells), lower])  # upper ends stand first
    read = signed.bundle_coef * ends[bundle_ends(signed, cells)]
    corners = signed.bundle_coef * np.stack([ends[:cells][signed.bundle_term], lower[signed.bundle_term]])
    assert (read == corners.max(axis=0)).all()


def test_conditions_of_clocks_are_those_that_their_bundles_do_not_share(tables):
    rows = clock_rows(with_presence(tables))
    words = rows["clock_words"]
    for clock, bundle in enumerate(tables.clock_bundle):
        line, unit = int(tables.bundle_line[bundle]), int(tables.clock_unit[clock])
        span = range(int(tables.gate_ptr[line]), int(tables.gate_ptr[line + 1]))
        own = [gate for gate in span if tables.gate_common[gate] == 0]
        here = slice(int(words[clock, at.CLOCK_GATES]), int(words[clock, at.CLOCK_GATES + 1]))
        assert rows["clock_gate"][here].tolist() == own
        assert rows["clock_gate_cell"][here].tolist() == [tables.read[tables.gate_addr[gate], unit] for gate in own]


def test_a_number_made_of_one_cell_alone_is_not_listed_beside(tables):
    more = with_presence(tables)
    rows, _ = cell_rows(more)
    words = rows["cell_words"]
    for cell in range(len(tables.raw0)):
        listed_ = rows["listed_node"][words[cell, at.CELL_NODES] : words[cell, at.CELL_NODES + 1]].tolist()
        readers = more.hit_node[more.hit_node_ptr[cell] : more.hit_node_ptr[cell + 1]].tolist()
        follows = words[cell, at.CELL_BENT]
        assert sorted([*listed_, *(node for node in readers if more.node_out[node] == follows)]) == readers
