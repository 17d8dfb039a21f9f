//! The words of documentation pages between their tables: headings, buttons, and that there is nothing.

/// What a part of a page is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    CommonRequest,
    Request,
    CommonResponse,
    Response,
    RequestSample,
    ResponseSample,
    Errors,
    /// A notification's parameters: another kind of page.
    Notification,
    Other,
}

const PARTS: [(Part, &[&str]); 9] = [
    (Part::CommonRequest, &["公共请求参数"]),
    (Part::Request, &["业务请求参数", "请求参数", "业务参数", "请求业务参数", "入参"]),
    (Part::CommonResponse, &["公共响应参数", "公共返回参数"]),
    (Part::Response, &["业务响应参数", "响应参数", "业务返回参数", "返回参数", "出参"]),
    (Part::RequestSample, &["请求示例", "常见请求示例", "请求样例"]),
    (Part::ResponseSample, &["响应示例", "返回示例", "响应样例", "异常示例"]),
    (Part::Errors, &["业务错误码", "错误码", "业务返回码"]),
    (Part::Notification, &["消息属性", "通知应答", "通知参数"]),
    (Part::Other, &["公共错误码", "公共参数", "接口说明", "触发通知类型", "触发通知示例", "常见问题"]),
];

/// The part that a heading of these words opens.
pub(crate) fn part(heading: &str) -> Option<Part> {
    let heading = heading.trim_matches(|sign: char| sign.is_whitespace() || "#*:：".contains(sign));
    let heading = heading.trim_start_matches(|sign: char| {
        sign.is_ascii_digit() || sign.is_whitespace() || ".、一二三四五六七八九十".contains(sign)
    });
    PARTS.iter().find(|(_, words)| words.contains(&heading)).map(|(part, _)| *part)
}

/// Whether a line says that a part of the page has nothing: no parameters, no error codes.
pub(crate) fn is_none(line: &str, part: Part) -> bool {
    let line = line.trim().trim_end_matches(['。', '.']);
    if matches!(line, "无" | "暂无") {
        return true;
    }
    let (ends, others): (&[&str], &[&str]) = match part {
        Part::Request | Part::CommonRequest => (&["参数"], &["响应", "返回"]),
        Part::Response | Part::CommonResponse => (&["参数"], &["请求", "入参"]),
        _ => (&["错误码", "返回码"], &[]),
    };
    line.chars().count() < 16
        && line.starts_with(['无', '没'])
        && ends.iter().any(|end| line.ends_with(end))
        && !others.iter().any(|other| line.contains(other))
}

/// Buttons of the page, which say nothing.
pub(crate) fn is_button(line: &str) -> bool {
    matches!(
        line.trim(),
        "展开所有属性" | "收起所有属性" | "收起" | "展开" | "复制" | "隐藏子属性" | "收起子属性"
    )
}

/// Whether a line says that the next cards are members of the one before.
pub(crate) fn opens_members(line: &str) -> bool {
    matches!(line.trim(), "子属性" | "展开子属性" | "子参数")
}

/// Whether a line says that one of the next parameters must be given.
pub(crate) fn opens_group(line: &str) -> bool {
    line.contains("选一") && line.chars().count() < 40
}
