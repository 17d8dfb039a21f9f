//! Where a value travels.

/// Where a parameter of a request or a member of a reply travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Location {
    /// In the URL's query: the parameters of the protocol. The gateway finds the charset here and reads the body by it.
    Query,
    /// In the request's body, as a parameter of its own: the content as a whole, and what travels besides it.
    Body,
    /// In the content, as a member.
    Content,
    /// In the request's body, unsigned.
    File,
    /// In the signed part of a reply.
    Node,
    /// In the JSON around a reply's node.
    Envelope,
}

impl Location {
    /// Whether it is a place of requests.
    ///
    /// ```
    /// use alipay_rules::Location;
    ///
    /// assert!(Location::Query.is_of_requests() && !Location::Node.is_of_requests());
    /// ```
    pub fn is_of_requests(self) -> bool {
        !matches!(self, Self::Node | Self::Envelope)
    }
}
