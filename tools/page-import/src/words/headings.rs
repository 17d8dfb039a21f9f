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
    /// A notification's parameters: another kind of page, or an appendix of this one.
    Notification,
    /// A part that is known to hold nothing for a description.
    Other,
    /// A heading whose words say nothing.
    Unknown,
}

const PARTS: [(Part, &[&str]); 10] = [
    (Part::CommonRequest, &["公共请求参数", "common request parameters", "public request parameters"]),
    (
        Part::Request,
        &[
            "业务请求参数",
            "请求参数",
            "业务参数",
            "请求业务参数",
            "入参",
            "request parameters",
            "business request parameters",
        ],
    ),
    (
        Part::CommonResponse,
        &["公共响应参数", "公共返回参数", "common response parameters", "public response parameters"],
    ),
    (
        Part::Response,
        &[
            "业务响应参数",
            "响应参数",
            "业务返回参数",
            "返回参数",
            "同步返回参数",
            "同步响应参数",
            "返回值",
            "出参",
            "response parameters",
            "business response parameters",
        ],
    ),
    (Part::RequestSample, &["请求示例", "常见请求示例", "请求样例", "request example", "request sample"]),
    (
        Part::ResponseSample,
        &["响应示例", "返回示例", "响应样例", "异常示例", "response example", "response sample"],
    ),
    (
        Part::Errors,
        &["业务错误码", "错误码", "业务返回码", "业务错误", "error codes", "business error codes"],
    ),
    (
        Part::Notification,
        &[
            "消息属性",
            "通知应答",
            "通知参数",
            "异步通知参数",
            "异步返回参数",
            "异步通知",
            "通知消息参数",
            "消息参数",
            "触发通知参数",
        ],
    ),
    (
        Part::Other,
        &[
            "公共错误码",
            "公共参数",
            "接口说明",
            "触发通知类型",
            "触发通知示例",
            "常见问题",
            "common error codes",
            "public error codes",
            "common parameters",
            "public parameters",
        ],
    ),
    (Part::Other, &["更新日志", "变更记录", "附录"]),
];
/// Headings of the site's own levels, which are words of sentences elsewhere.
const SHORT: [(Part, &[&str]); 2] =
    [(Part::Request, &["请求", "输入", "输入参数"]), (Part::Response, &["响应", "返回", "输出", "输出参数"])];

/// The part that a heading of these words opens; `marked` says that the markup calls it one.
pub(crate) fn part(heading: &str, marked: bool) -> Option<Part> {
    let heading = heading.trim_matches(|sign: char| sign.is_whitespace() || "#*:：".contains(sign));
    let heading = heading.trim_start_matches(|sign: char| {
        sign.is_ascii_digit() || sign.is_whitespace() || ".、一二三四五六七八九十".contains(sign)
    });
    let heading = heading.to_ascii_lowercase();
    let short = if marked { &SHORT[..] } else { &[] };
    let known = |heading: &str| {
        PARTS.iter().chain(short).find(|(_, words)| words.contains(&heading)).map(|(part, _)| *part)
    };
    known(&heading).or_else(|| known(shortened(&heading)))
}

/// A heading without what pages write behind its words: `响应参数说明`, `响应参数（同步）`.
fn shortened(heading: &str) -> &str {
    let heading = heading.split(['(', '（']).next().unwrap_or_default().trim();
    ["说明", "列表", "详情", "如下"]
        .iter()
        .fold(heading, |text, word| text.strip_suffix(word).unwrap_or(text))
}

/// Whether a line is no more than the word that there is nothing, which may be a cell as well.
pub(crate) fn is_bare_none(line: &str) -> bool {
    let line = line.trim().trim_end_matches(['。', '.']);
    matches!(line, "无" | "暂无") || line.eq_ignore_ascii_case("none")
}

/// Whether a line says that a part of the page has nothing: no parameters, no error codes.
pub(crate) fn is_none(line: &str, part: Part) -> bool {
    let line = line.trim().trim_end_matches(['。', '.']);
    let line = ["本接口", "该接口", "此接口", "接口"]
        .iter()
        .find_map(|word| line.strip_prefix(word))
        .unwrap_or(line);
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
