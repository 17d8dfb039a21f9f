//! A verified reply.

use std::fmt;
use std::ops::Deref;

use crate::answer::Answer;
use crate::called::Called;
use crate::decode::{self, Decode};
use crate::{Error, ErrorKind, GatewayCode, Response};

/// What an API answered: a success that Alipay signed.
///
/// It dereferences to the API's own response, so `reply.token_id` is the response's field. What the gateway says
/// about the call as a whole are methods: `reply.code()`. A response field of the same name is `reply.code`.
///
/// A reply says that the call was carried out, not that a user has paid: look at the response's own fields, and at
/// [`is_pending`](Self::is_pending).
pub struct Reply<T>(T, Box<Rest>);

/// Everything beside the value, in a field without a name: a named one would hide the response's field of that name.
struct Rest {
    answer: Answer,
    missing: Vec<String>,
}

impl<T> Reply<T> {
    /// The reply whose verified node this is.
    pub(crate) fn decoded(answer: Answer, node: &str, called: &Called) -> Result<Self, Error>
    where
        T: Decode,
    {
        match decode::read(node) {
            Ok((value, missing)) => Ok(Self(value, Box::new(Rest { answer, missing }))),
            Err(_) => Err(Error::of_answer(ErrorKind::Undecodable, called, answer)),
        }
    }

    /// The API's own response, without what the gateway says about the call.
    pub fn into_inner(self) -> T {
        self.0
    }

    /// The gateway's code: 10000, 10003 or, from some old APIs, nothing.
    pub fn code(&self) -> Option<&str> {
        self.1.answer.head.code.as_deref()
    }

    /// The gateway's code as a type: [`Success`](GatewayCode::Success), [`Pending`](GatewayCode::Pending) or, from
    /// some old APIs, nothing.
    pub fn gateway_code(&self) -> Option<GatewayCode> {
        self.code().map(GatewayCode::from)
    }

    /// What the gateway says to its code: `Success`.
    pub fn msg(&self) -> Option<&str> {
        self.1.answer.head.msg.as_deref()
    }

    /// What the gateway says in addition; rare in a success.
    pub fn sub_msg(&self) -> Option<&str> {
        self.1.answer.head.sub_msg.as_deref()
    }

    /// Alipay's number of this call, which its support asks for (HTTP header `trace_id`).
    pub fn trace_id(&self) -> Option<&str> {
        self.1.answer.trace_id.as_deref()
    }

    /// Whether the call was accepted but is not finished (code 10003): the user is still paying. Query the trade.
    pub fn is_pending(&self) -> bool {
        self.code() == Some("10003")
    }

    /// The required fields that the reply lacks, with their paths; their values are empty.
    pub fn missing(&self) -> &[String] {
        &self.1.missing
    }

    /// The whole reply as text. It may hold personal data.
    pub fn raw(&self) -> &str {
        self.1.answer.raw()
    }

    /// The whole reply as it came, in whatever charset.
    pub fn raw_bytes(&self) -> &[u8] {
        self.1.answer.raw_bytes()
    }
}

impl<T> Deref for Reply<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

/// Prints no value of a reply without a description, only its members' names.
impl<T: Response + fmt::Debug> fmt::Debug for Reply<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Reply")
            .field("code", &self.code())
            .field("trace_id", &self.trace_id())
            .field("missing", &self.missing())
            .field("value", &fmt::from_fn(|f| self.0.print(f)))
            .finish_non_exhaustive()
    }
}
