//! Findings about what cannot become Rust.

use super::pattern::Pair;

pub(crate) const SENTENCES: &[Pair] = &[
    ("this is the file of `{}`, but it describes `{}`", "这是 `{}` 的文件，描述的却是 `{}`"),
    ("another method", "另一个接口"),
    ("the file `{}` stands next to free content", "文件 `{}` 不能与不限成员的内容并存"),
    ("cannot be given", "无法给出"),
    ("list the members of `biz_content` under `request`", "请在 `request` 下列出 `biz_content` 的成员"),
    ("{} and {} are both `{}` in Rust", "{} 和 {} 在 Rust 中都是 `{}`"),
    ("leave one of them out: it arrives as `Other` then", "请删去其中一个：它会以 `Other` 出现"),
    (
        "a name in Rust is the wire's in snake case, with an underscore behind keywords and `build`",
        "Rust 中的名称是传输名称的下划线写法，关键字和 `build` 后加下划线",
    ),
    ("rename one of them: the names of types do not travel", "请给其中一个改名：类型名不会传输"),
    (
        "take the values of one of them out of `values` and into its `description`",
        "请把其中一个的取值从 `values` 移到它的 `description` 中",
    ),
    (
        "take one of them out of `values` and into the `description`",
        "请把其中一个从 `values` 移到 `description` 中",
    ),
    ("the type `{}` has the name of a type that every API has", "类型 `{}` 与每个接口都有的类型同名"),
    ("the API, which has its own `{}`", "该接口已有自己的 `{}`"),
    ("give it another name: the names of types do not travel", "请换一个名称：类型名不会传输"),
];
