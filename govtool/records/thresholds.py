"""Thresholds: from how many days, words or reviews on a programme's rules speak. Each has a default."""

from __future__ import annotations

from typing import Annotated

from govtool.records.part import Part


class Thresholds(Part, frozen=True, kw_only=True):
    """The numbers that rules go by; a programme's settings may change any."""

    proximity_days: Annotated[int, "Days before a risk may happen in which it is on the weekly agenda."] = 31
    red_reviews: Annotated[int, "Assessments that a risk may stay RED without a change of score."] = 3
    title_words: Annotated[
        int, "Words below which a risk's title is only a topic, where nothing else describes it."
    ] = 6
    alike_percent: Annotated[int, "From how alike two wordings are taken for the same, in percent."] = 90
    evidence_days: Annotated[int, "Days after which evidence is old."] = 366
    grace_days: Annotated[int, "Days after completion in which evidence may still come."] = 31
    measure_days: Annotated[int, "Days after the end of its period from which a measure is old at a meeting."] = 92
    bunched_actions: Annotated[int, "Actions due on one day from which their dates look made up."] = 8
    replannings: Annotated[int, "How often a date may move before that is worth telling."] = 2
    lesson_days: Annotated[int, "Days after a scheme's end, or of a risk being RED, in which a lesson is expected."] = (
        184
    )
    key_decision_days: Annotated[int, "Clear days of notice of a key decision, and of a private item."] = 28
    agenda_days: Annotated[int, "Clear working days for which an agenda is public before its meeting."] = 5
    draft_days: Annotated[int, "Working days before despatch by which the draft of a paper is ready."] = 10
    clearance_days: Annotated[int, "Working days before despatch by which finance and legal have cleared a paper."] = 5
    report_days: Annotated[int, "Days within which who owns an open action reports on it."] = 31
    call_in_days: Annotated[int, "Working days in which members may call a decision in."] = 5
    small_count: Annotated[int, "Counts of people below this could point to a person."] = 5
    slight_percent: Annotated[int, "The largest change, in percent, that may be called slight."] = 10
    significant_percent: Annotated[int, "The smallest change, in percent, that may be called significant."] = 5
    near_percent: Annotated[int, "Within how many percent of each other two numbers may be the same one rounded."] = 5
