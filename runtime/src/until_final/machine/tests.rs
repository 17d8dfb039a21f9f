use super::Heard::{Another, Done, Failed, Nothing, Pending, Refused, Undone, Unknown};
use super::StepKind::{Cancel, Query, Send};
use super::Verdict::{Cancelled, Paid, StillUnknown};
use super::*;

const PAYMENT: Rules = Rules { repeats: false, undoes: true };
const REFUND: Rules = Rules { repeats: true, undoes: false };
/// Of a refund that is resumed by its numbers alone, there is no request to send again.
const NUMBERS: Rules = Rules { repeats: false, undoes: false };

const FIRST: State = State::Asking { sent: Doubt::None };
const ASKING: State = State::Asking { sent: Doubt::Some };
const UNDOING: State = State::Undoing { undone: Doubt::None };
const UNDONE: State = State::Undoing { undone: Doubt::Some };

const ALL: [Heard; 8] = [Done, Pending, Undone, Failed, Nothing, Another, Refused, Unknown];
const TIMES: [Time; 2] = [Time::Left, Time::Over];

fn now(step: StepKind) -> Next {
    Next::AtOnce(step)
}

fn later(step: StepKind) -> Next {
    Next::AfterAWhile(step)
}

fn end(verdict: Verdict) -> Next {
    Next::End(verdict)
}

#[test]
fn what_is_heard_decides_what_is_done_next() {
    let (left, over) = (Time::Left, Time::Over);
    for (rules, from, step, heard, time, to, next) in [
        // A payment that answers: only a stated refusal of the only call is one.
        (PAYMENT, FIRST, Send, Done, left, FIRST, end(Paid)),
        (PAYMENT, FIRST, Send, Refused, left, FIRST, end(Verdict::Refused)),
        (PAYMENT, FIRST, Send, Pending, left, ASKING, later(Query)),
        (PAYMENT, FIRST, Send, Unknown, left, ASKING, now(Query)),
        (PAYMENT, FIRST, Send, Unknown, over, ASKING, now(Query)),
        // It is asked about until the time is over. That there is none is no end: it may be on its way.
        (PAYMENT, ASKING, Query, Pending, left, ASKING, later(Query)),
        (PAYMENT, ASKING, Query, Nothing, left, ASKING, later(Query)),
        (PAYMENT, ASKING, Query, Unknown, left, ASKING, later(Query)),
        (PAYMENT, ASKING, Query, Done, left, ASKING, end(Paid)),
        (PAYMENT, ASKING, Query, Done, over, ASKING, end(Paid)),
        (PAYMENT, ASKING, Query, Undone, left, ASKING, end(Cancelled)),
        (PAYMENT, ASKING, Query, Pending, over, UNDOING, now(Cancel)),
        (PAYMENT, ASKING, Query, Nothing, over, UNDOING, now(Cancel)),
        (PAYMENT, ASKING, Query, Unknown, over, UNDOING, now(Cancel)),
        // It is cancelled until that is known.
        (PAYMENT, UNDOING, Cancel, Undone, left, UNDOING, end(Cancelled)),
        (PAYMENT, UNDOING, Cancel, Unknown, left, UNDONE, later(Cancel)),
        (PAYMENT, UNDONE, Cancel, Unknown, left, UNDONE, later(Cancel)),
        (PAYMENT, UNDONE, Cancel, Undone, over, UNDONE, end(Cancelled)),
        (PAYMENT, UNDONE, Cancel, Unknown, over, UNDONE, end(StillUnknown)),
        // A cancel that did nothing undoes nothing later: what a query says stands. After one in doubt, it does not.
        (PAYMENT, UNDOING, Cancel, Refused, left, UNDOING, now(Query)),
        (PAYMENT, UNDOING, Cancel, Refused, over, UNDOING, now(Query)),
        (PAYMENT, UNDOING, Query, Done, left, UNDOING, end(Paid)),
        (PAYMENT, UNDOING, Query, Pending, left, UNDOING, later(Cancel)),
        (PAYMENT, UNDOING, Query, Pending, over, UNDOING, end(StillUnknown)),
        (PAYMENT, UNDONE, Cancel, Refused, left, UNDONE, later(Cancel)),
        (PAYMENT, UNDONE, Cancel, Refused, over, UNDONE, end(StillUnknown)),
        // The number belongs to another order: nothing of it is undone.
        (PAYMENT, FIRST, Send, Another, left, FIRST, end(StillUnknown)),
        (PAYMENT, ASKING, Query, Another, over, ASKING, end(StillUnknown)),
        // A refund is sent again under its number where there is none.
        (REFUND, FIRST, Send, Done, left, FIRST, end(Paid)),
        (REFUND, FIRST, Send, Unknown, left, ASKING, now(Query)),
        (REFUND, ASKING, Query, Nothing, left, ASKING, later(Send)),
        (REFUND, ASKING, Query, Unknown, left, ASKING, later(Query)),
        (REFUND, ASKING, Query, Nothing, over, ASKING, end(StillUnknown)),
        // The refusal of the repeated one says nothing of the first.
        (REFUND, ASKING, Send, Refused, left, ASKING, later(Query)),
        (REFUND, ASKING, Query, Failed, left, ASKING, end(Verdict::Refused)),
        (REFUND, ASKING, Query, Undone, left, ASKING, end(Cancelled)),
        (NUMBERS, ASKING, Query, Nothing, left, ASKING, later(Query)),
        (NUMBERS, ASKING, Query, Pending, over, ASKING, end(StillUnknown)),
    ] {
        let case = format!("{rules:?}, {from:?}, {step:?}, {heard:?}, {time:?}");
        assert_eq!(from.after(rules, step, heard, time), (to, next), "{case}");
    }
}

#[test]
fn an_operation_begins_with_the_request_and_is_resumed_with_a_question_or_the_cancel() {
    for (rules, at, expected) in [
        (PAYMENT, None, (FIRST, Send)),
        (PAYMENT, Some(Send), (ASKING, Query)),
        (PAYMENT, Some(Query), (ASKING, Query)),
        (PAYMENT, Some(Cancel), (UNDONE, Cancel)),
        (REFUND, None, (FIRST, Send)),
        (REFUND, Some(Send), (ASKING, Query)),
        (REFUND, Some(Cancel), (ASKING, Query)),
    ] {
        assert_eq!(State::begin(rules, at), expected, "{rules:?}, {at:?}");
    }
    for (state, step) in [(FIRST, Query), (ASKING, Query), (UNDOING, Query), (UNDONE, Cancel)] {
        assert_eq!(state.resumes_at(), step, "{state:?}");
    }
}

/// Every way that an operation can go from its beginnings, to where nothing new comes up.
fn ways(rules: Rules) -> Vec<(State, StepKind, Heard, Time, State, Next)> {
    let begins = [None, Some(Query), Some(Cancel)].map(|at| State::begin(rules, at));
    let (mut open, mut found) = (begins.to_vec(), Vec::new());
    let mut seen = open.clone();
    while let Some((state, step)) = open.pop() {
        for (heard, time) in ALL.into_iter().flat_map(|heard| TIMES.map(|time| (heard, time))) {
            let (to, next) = state.after(rules, step, heard, time);
            found.push((state, step, heard, time, to, next));
            let reached = next.step().map(|step| (to, step));
            if let Some(reached) = reached.filter(|reached| !seen.contains(reached)) {
                seen.push(reached);
                open.push(reached);
            }
        }
    }
    found
}

#[test]
fn whatever_is_heard_no_way_says_more_than_is_known() {
    for rules in [PAYMENT, REFUND, NUMBERS] {
        for (state, step, heard, time, to, next) in ways(rules) {
            let case = format!("{rules:?}, {state:?}, {step:?}, {heard:?}, {time:?}: {to:?}, {next:?}");
            match next {
                Next::End(Paid) => assert!(heard == Done && step != Cancel && state != UNDONE, "{case}"),
                Next::End(Cancelled) => assert_eq!(heard, Undone, "{case}"),
                Next::End(Verdict::Refused) => {
                    assert!(heard == Failed || heard == Refused && (state, step) == (FIRST, Send), "{case}");
                }
                Next::End(StillUnknown) => assert!(time == Time::Over || heard == Another, "{case}"),
                Next::AtOnce(next) | Next::AfterAWhile(next) => {
                    assert!(next != Send || rules.repeats && heard == Nothing, "{case}");
                    assert!(next != Cancel || rules.undoes, "{case}");
                }
            }
            assert!(state != UNDONE || to == UNDONE, "a cancel in doubt stays so: {case}");
        }
    }
}
