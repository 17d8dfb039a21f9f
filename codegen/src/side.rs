//! The two sides of an API: what is sent, and what is received.

use alipay_schema::{Api, Parameter, Structure, Type};

/// Which way values travel.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// To the gateway: nothing but what the description allows.
    Sent,
    /// From the gateway: whatever comes.
    Received,
}

/// What an API sends or receives.
pub struct Side<'a> {
    /// Which way its values travel.
    pub direction: Direction,
    /// The members of the request or of the notification, those outside `biz_content` last; or those of the response node.
    pub top: Vec<&'a Parameter>,
    /// The structures that they lead to, in the order of the description.
    pub structures: Vec<&'a Structure>,
}

impl<'a> Side<'a> {
    /// Both sides of an API that the app calls, or the only one of a notification.
    pub fn all(api: &'a Api) -> Vec<Self> {
        if api.call.notification {
            vec![Self::notification(api)]
        } else {
            vec![Self::request(api), Self::reply(api)]
        }
    }

    /// What is sent.
    pub fn request(api: &'a Api) -> Self {
        Self::of(api, Direction::Sent, api.sent_rows().collect())
    }

    /// What Alipay sends by itself.
    pub fn notification(api: &'a Api) -> Self {
        Self { direction: Direction::Received, ..Self::request(api) }
    }

    /// What is received.
    pub fn reply(api: &'a Api) -> Self {
        Self::of(api, Direction::Received, api.response.iter().flatten().collect())
    }

    fn of(api: &'a Api, direction: Direction, top: Vec<&'a Parameter>) -> Self {
        let mut reached: Vec<&str> = Vec::new();
        let mut open = top.clone();
        while let Some(parameter) = open.pop() {
            if let Type::Structure(name) = &parameter.ty
                && !reached.contains(&name.as_str())
                && let Some(structure) = api.structure(name)
            {
                reached.push(name);
                open.extend(&structure.parameters);
            }
        }
        let structures =
            api.types.iter().filter(|structure| reached.contains(&structure.name.as_str())).collect();
        Self { direction, top, structures }
    }
}
