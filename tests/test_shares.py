"""Two readers judged what the sources tell; where they differ, the bounds in use hold both."""

from scipy.stats import spearmanr

from verification.shares import pairs


def test_the_second_reader_agrees_on_the_order_and_lies_within_the_bounds():
    found = pairs()
    assert len(found) == 70
    assert spearmanr([one.value for one in found], [one.second for one in found]).statistic > 0.75
    # what entered at a congress: counts to one reader, persons to the other
    assert [(one.family, one.span) for one in found if not one.within] == [("enter", "1956-04-01/1956-04-30")]
