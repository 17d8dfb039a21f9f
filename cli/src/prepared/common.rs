//! What the protocol lets every request carry next to its content.

use alipay::{Call, Request};

/// Parameters of the protocol that belong to one request.
#[derive(Clone, Debug, clap::Args)]
pub(super) struct CommonArguments {
    /// Where Alipay posts its notifications
    #[arg(long, value_name = "URL")]
    notify_url: Option<String>,
    /// The token of the user on whose behalf the app calls
    #[arg(long, value_name = "TOKEN")]
    auth_token: Option<String>,
    /// The product under which the API is called, where its page asks for one
    #[arg(long, value_name = "CODE")]
    prod_code: Option<String>,
    /// The kind of the terminal that the call comes from
    #[arg(long, value_name = "TYPE")]
    terminal_type: Option<String>,
    /// Further facts about the terminal
    #[arg(long, value_name = "TEXT")]
    terminal_info: Option<String>,
    /// The app on whose behalf the call is made, if not the one that signs
    #[arg(long, value_name = "ID")]
    target_app_id: Option<String>,
}

impl CommonArguments {
    /// Gives them to a request.
    pub(super) fn set<'a, R: Request>(&self, call: Call<'a, R>) -> Call<'a, R> {
        type Setter<'a, R> = fn(Call<'a, R>, &str) -> Call<'a, R>;
        let given: [(&Option<String>, Setter<'a, R>); 6] = [
            (&self.notify_url, |call, url| call.notify_url(url)),
            (&self.auth_token, |call, token| call.auth_token(token)),
            (&self.prod_code, |call, code| call.prod_code(code)),
            (&self.terminal_type, |call, kind| call.terminal_type(kind)),
            (&self.terminal_info, |call, facts| call.terminal_info(facts)),
            (&self.target_app_id, |call, id| call.target_app_id(id)),
        ];
        let set = |call, (value, set): (&Option<String>, Setter<'a, R>)| match value {
            Some(value) => set(call, value),
            None => call,
        };
        given.into_iter().fold(call, set)
    }
}
