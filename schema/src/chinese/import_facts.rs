//! Findings about what a documentation page states: types, flags, lengths, values and examples, and how the catalogue has them.

use super::pattern::Pair;

pub(crate) const SENTENCES: &[Pair] = &[
    // Types
    ("`{}` has no type that can be read", "`{}` 没有可读取的类型"),
    ("`{}` has no type that can be read: `{}`", "`{}` 没有可读取的类型：`{}`"),
    ("write one into the page", "请在页面中写出"),
    (
        "`{}` is taken as an object, as in the page's sample: the page calls it a scalar and gives it members",
        "`{}` 按页面的示例当作对象：页面称它为标量，却列出了成员",
    ),
    ("not a scalar", "不是标量"),
    ("`{}` has members, and the page calls it a scalar", "`{}` 有成员，而页面称它为标量"),
    ("a scalar has none", "标量没有成员"),
    (
        "write `Object` for its type into the page, or take its members away",
        "请在页面中把类型写作 `Object`，或去掉它的成员",
    ),
    (
        "`{}` is taken to have the members that `{}` has elsewhere on the page",
        "`{}` 的成员取自页面其他位置的 `{}`",
    ),
    ("its own members are not shown", "没有显示它自己的成员"),
    (
        "the members of `{}` are not on the page: those of the catalogue's description are taken",
        "页面上没有 `{}` 的成员：取自目录中的描述",
    ),
    ("from the catalogue", "取自目录"),
    (
        "`{}` is taken as `json`: the page calls it an object and gives it no members",
        "`{}` 当作 `json`：页面称它为对象，却没有列出成员",
    ),
    (
        "`{}` is taken as `json`: the page calls it a text, and its example is a JSON document",
        "`{}` 当作 `json`：页面称它为文本，而示例值是 JSON 文档",
    ),
    ("a JSON document carried in a string", "放在字符串里的 JSON 文档"),
    ("a document carried in a string", "放在字符串里的文档"),
    ("the members of `{}` are not on the page", "页面上没有 `{}` 的成员"),
    ("no members", "没有成员"),
    (
        "open 子属性 (or 展开所有属性) before you copy the page",
        "请先展开「子属性」（或「展开所有属性」）再复制页面",
    ),
    ("`{}` is taken as `{}`, by its example", "`{}` 按示例值当作 `{}`"),
    ("the page says no more than that it is a date", "页面只说它是日期"),
    ("`{}` is taken as `{}`: its description names the unit", "`{}` 当作 `{}`：它的描述说明了单位"),
    ("money", "金额"),
    (
        "`{}` is the type of two parameters with different members: here it becomes `{}`",
        "`{}` 是两个参数的类型，而成员不同：在此改为 `{}`",
    ),
    (
        "`{}` is a file: all parameters are taken to travel outside `biz_content`",
        "`{}` 是文件：全部参数都当作不在 `biz_content` 中传输",
    ),
    (
        "`{}` is what the SDK returns and not a member of the response: it is left out",
        "`{}` 是 SDK 返回的对象，不是响应参数：略去",
    ),
    ("the SDK's word", "SDK 的说法"),
    // Flags and lengths
    ("the page does not say whether `{}` must be given", "页面没有说明 `{}` 是否必填"),
    (
        "the page does not say whether `{}` and {} more must be given",
        "页面没有说明 `{}` 是否必填，另有 {} 个参数同样没有说明",
    ),
    ("`{}` does not say whether `{}` must be given", "`{}` 没有说明 `{}` 是否必填"),
    ("`required` is not stated", "`required` 不写"),
    (
        "the page says that one of several must be given, and only `{}` can be one of them",
        "页面说几个参数中须给出一个，而其中只有 `{}` 能够确定",
    ),
    ("left out of `one_of`", "不写入 `one_of`"),
    ("`{}` is not a length that can be read, and is left out", "`{}` 不是可读取的长度，略去"),
    ("`max_length` is not stated", "`max_length` 不写"),
    (
        "`{}` has a length of `{}` with its type and of `{}` in its column, which is taken",
        "`{}` 的长度在类型后是 `{}`，在长度列中是 `{}`，采用后者",
    ),
    ("another length", "长度不同"),
    // Values and examples
    ("the description of `{}` seems to name values, which are not read", "`{}` 的描述似乎提到了取值，未读取"),
    ("in a sentence", "在句子中"),
    ("the page has more values of `{}` than were copied", "页面上 `{}` 的取值比复制的多"),
    ("open 更多 before you copy the page", "请先展开「更多」再复制页面"),
    ("`{}` is not a value that can be read, and is left out", "`{}` 不是可读取的取值，略去"),
    ("`{}` is left out: an object has no example of its own", "`{}` 略去：对象没有自己的示例值"),
    ("not the example of an object", "不是对象的示例值"),
    (
        "the example of `{}` does not fit its own row, and is left out: it {}",
        "`{}` 的示例值不符合它自己的行，略去：{}",
    ),
    ("does not fit", "不符合"),
    ("the example of `{}` is a sentence, and is left out: `{}`", "`{}` 的示例值是一句话，略去：`{}`"),
    ("no value", "不是值"),
    ("write an example of your own into the description", "请在描述中写出自己的示例值"),
    ("`{}` stands here twice, and is taken once", "`{}` 在此出现两次，只采用一次"),
    ("`{}` stands here twice, and its rows differ", "`{}` 在此出现两次，而行不相同"),
    // Personal data
    ("`{}` is taken as personal data: the page's sample masks it", "`{}` 当作个人信息：页面的示例遮盖了它"),
    ("`sensitive: true`", "写作 `sensitive: true`"),
    (
        "the example of `{}` looks like somebody's number or address, and is masked",
        "`{}` 的示例值像是某人的号码或地址，已遮盖",
    ),
    ("`{}` is personal data by its name", "`{}` 从名称看是个人信息"),
    ("take `sensitive` out of the description if it is not", "如果不是，请从描述中去掉 `sensitive`"),
    // The catalogue
    ("the catalogue's description is called in another way", "目录中的描述调用方式不同"),
    ("see its `call`", "见它的 `call`"),
    ("the catalogue's description has no `{}`", "目录中的描述没有 `{}`"),
    ("new, or elsewhere there", "新增，或在别处"),
    ("the catalogue's description has what the page has not: {}", "目录中的描述有而页面没有：{}"),
    ("only there", "只在目录中"),
    ("{} of `{}` is {} here, and {} in the catalogue", "`{1}` 的{0}在此是 {2}，在目录中是 {3}"),
    ("another fact", "事实不同"),
    ("the catalogue has no common parameter `{}`", "目录中没有公共参数 `{}`"),
    ("not imported", "不导入"),
    (
        "`{}` is a common parameter and not one of the API's own: it is left out",
        "`{}` 是公共参数，不是接口自己的参数：略去",
    ),
    (
        "the page's flag of the common parameter `{}` is not the catalogue's",
        "公共参数 `{}` 是否必填，页面与目录不同",
    ),
    ("another flag", "是否必填不同"),
    (
        "the page gives the common parameter `{}` a length of {}, the catalogue has {}",
        "公共参数 `{}` 的长度，页面是 {}，目录是 {}",
    ),
];
