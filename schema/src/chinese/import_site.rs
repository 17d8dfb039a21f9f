//! Findings about the JSON of the documentation site.

use super::pattern::Pair;

pub(crate) const SENTENCES: &[Pair] = &[
    ("the page begins like JSON and is not valid JSON", "页面开头像 JSON，但不是有效的 JSON"),
    ("not JSON", "不是 JSON"),
    ("save the whole answer of the documentation site", "请保存文档网站的完整应答"),
    (
        "save the whole answer of the documentation site, or write the error codes by hand",
        "请保存文档网站的完整应答，或手工写出错误码",
    ),
    ("the JSON has no `apiData`", "JSON 中没有 `apiData`"),
    ("another answer", "不是所需的应答"),
    (
        "save the answer of https://ideservice.alipay.com/cms/site/…",
        "请保存 `https://ideservice.alipay.com/cms/site/…` 的应答",
    ),
    ("`{}` of the JSON holds no list", "JSON 的 `{}` 不是列表"),
    (
        "`inputRequiredConfig` of the JSON was not read: some parameters are needed in groups",
        "JSON 的 `inputRequiredConfig` 未读取：有些参数须按组给出",
    ),
    ("write `one_of` by hand", "请手工写出 `one_of`"),
    (
        "the JSON has backslashes of a Markdown copy, which are taken away",
        "JSON 中有复制自 Markdown 的反斜杠，已去掉",
    ),
    ("save the answer itself to be sure", "请保存应答本身，以便确定"),
    ("a node of the JSON has no `fieldName`", "JSON 中有一个节点没有 `fieldName`"),
    ("not a parameter", "不是参数"),
    ("the nodes of the JSON are nested too deeply", "JSON 的节点嵌套太深"),
    ("no API is", "没有接口如此"),
    ("`{}` of `{}` was not read", "`{1}` 的 `{0}` 未读取"),
    ("values of it?", "是它的取值吗？"),
    ("write them as `values` by hand", "请手工写成 `values`"),
    ("the site does not show `{}`, which the JSON has: taken", "JSON 有 `{}`，网站没有显示：采用"),
    (
        "the site does not show `{}` and {} more, which the JSON has: taken",
        "JSON 有 `{}` 等，另有 {} 个，网站没有显示：采用",
    ),
    ("hidden", "未显示"),
    ("take out of the description what is not for everybody", "请从描述中去掉不对所有人开放的参数"),
    (
        "`{}` is taken as not required: the site does not say whether it is 可选 or 特殊可选",
        "`{}` 当作不是必填：网站没有说明是可选还是特殊可选",
    ),
    ("here first", "首次出现"),
];
