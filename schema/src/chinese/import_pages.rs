//! Findings about a documentation page as a whole: which API it is about, its parts, its samples, and its letters.

use super::pattern::Pair;

pub(crate) const SENTENCES: &[Pair] = &[
    // Which API it is about
    ("the page does not say which API it is about", "页面没有说明是哪个接口"),
    (
        "add a line with the method's name, such as `alipay.trade.pay`, or give the name with --method",
        "请添加一行接口名，如 `alipay.trade.pay`，或用 `--method` 指定",
    ),
    ("the page is about `{}` and about `{}`", "页面同时涉及 `{}` 和 `{}`"),
    ("which one?", "是哪一个？"),
    (
        "leave only the lines of one API, or name it with --method",
        "请只留下一个接口的内容，或用 `--method` 指定",
    ),
    (
        "the page is about `{}` and about `{}`: the first is taken, which it names more often",
        "页面同时涉及 `{}` 和 `{}`：采用出现较多的前者",
    ),
    ("the other", "另一个"),
    ("the method is taken to be `{}`", "接口名取作 `{}`"),
    ("named only here and in the like", "只在这类地方出现"),
    ("the page has tables of `{}` and of `{}`", "页面同时有 `{}` 和 `{}` 的表格"),
    ("two APIs", "两个接口"),
    (
        "leave only the part of the page that is about one, or name it with --method",
        "请只留下一个接口的部分，或用 `--method` 指定",
    ),
    ("the page is about `{}`, and nothing in it about `{}`", "页面是关于 `{}` 的，没有 `{}` 的内容"),
    ("another API", "另一个接口"),
    ("give the name of an API that the page describes", "请给出页面所描述的接口名"),
    ("`{}` is not the name of a method", "`{}` 不是接口名"),
    ("given for the page", "为页面指定的名称"),
    ("write it as in `alipay.trade.pay`", "请写成 `alipay.trade.pay` 的形式"),
    ("the page does not name `{}`: it is the name that was given", "页面中没有 `{}`：采用指定的接口名"),
    ("no name of this method", "没有这个接口名"),
    (
        "only what stands under `{}` is read: the page is about `{}` too",
        "只读取 `{}` 下的内容：页面还涉及 `{}`",
    ),
    ("this page is about a notification, which cannot be imported", "这是异步通知的页面，无法导入"),
    ("not an API", "不是接口"),
    ("write its description by hand", "请手工编写它的描述"),
    // How it is called
    ("the page does not say how the API is called: `call: any`", "页面没有说明接口如何调用：`call: any`"),
    ("no call in its samples", "示例中没有调用"),
    ("the page calls the API in more than one way: all are taken", "页面以多种方式调用该接口：全部采用"),
    ("see its samples", "见页面的示例"),
    (
        "an address of the page has `{}`, which is not a common parameter",
        "页面中的网址带有 `{}`，它不是公共参数",
    ),
    ("`×tamp` is a decoded `&timestamp`, and is read as that", "`×tamp` 是被解码的 `&timestamp`，按后者读取"),
    ("not as it was sent", "与发送时不同"),
    // Its parts
    ("the page has no request parameters that can be read", "页面没有可读取的请求参数"),
    ("no table of them", "没有相应的表格"),
    (
        "the page needs a heading such as 业务请求参数, and below it a table or a sentence such as 无业务请求参数",
        "页面需要有「业务请求参数」之类的标题，其下有表格，或有「无业务请求参数」之类的句子",
    ),
    (
        "the page has no response parameters that can be read: `response` is not stated",
        "页面没有可读取的响应参数：`response` 不写",
    ),
    (
        "the page has no error codes that can be read: `errors` is not stated",
        "页面没有可读取的错误码：`errors` 不写",
    ),
    (
        "a row of `{}` has no code that can be read: `errors` is not stated",
        "`{}` 中有一行没有可读取的错误码：`errors` 不写",
    ),
    ("the page ends at `{}`: nothing shows that the table is whole", "页面到 `{}` 为止：看不出表格是否完整"),
    (
        "the page ends at `{}` … `{}`: nothing shows that the table is whole",
        "页面到 `{}` … `{}` 为止：看不出表格是否完整",
    ),
    ("the last line", "最后一行"),
    (
        "copy the page to its end; if it has no more, write 业务响应参数 and 无 behind the table",
        "请把页面复制到末尾；如果后面没有内容，请在表格之后写「业务响应参数」和「无」",
    ),
    (
        "the parts of the page stand in an unusual order: request, response and error codes are expected",
        "页面各部分的顺序异常：应依次为请求参数、响应参数、错误码",
    ),
    ("behind a later part", "在后面的部分之后"),
    (
        "the parameters of the API's notification are left out: they are a description of their own",
        "异步通知的参数略去：它们应有单独的描述",
    ),
    ("the first", "第一个"),
    (
        "no heading says what this table is about: it is taken for the {}",
        "没有标题说明这个表格的内容：当作{}",
    ),
    ("a table without a heading", "没有标题的表格"),
    (
        "write a heading such as 业务请求参数 or 业务响应参数 above it to be sure",
        "请在上方写「业务请求参数」或「业务响应参数」之类的标题，以便确定",
    ),
    ("the page has this table twice, with different rows", "页面有两个这样的表格，行不相同"),
    ("the second", "第二个"),
    ("leave only the table of one API", "请只留下一个接口的表格"),
    (
        "the page says that there are no parameters here, and states some",
        "页面说此处没有参数，却又列出了参数",
    ),
    ("which is it?", "以哪个为准？"),
    ("leave only what is true", "请只留下正确的"),
    // Its samples
    (
        "a sample of the page is not valid JSON, and is not compared with its table",
        "页面有一个示例不是有效的 JSON，不与表格比较",
    ),
    ("begins like JSON", "开头像 JSON"),
    ("its content, put together from literals", "由字符串拼成的内容"),
    (
        "the page's sample response is `{}`, and the page is about `{}`",
        "页面的响应示例是 `{}`，而页面是关于 `{}` 的",
    ),
    ("another API's", "另一个接口的"),
    ("take the samples of other APIs out of the page", "请从页面中去掉其他接口的示例"),
    (
        "the page's sample request has `{}`, which its table has not there",
        "页面的请求示例有 `{}`，表格的相应位置没有",
    ),
    (
        "the page's sample response has `{}`, which its table has not there",
        "页面的响应示例有 `{}`，表格的相应位置没有",
    ),
    ("left out", "略去"),
    ("`{}` is required, and the page's sample request lacks it", "`{}` 是必填项，而页面的请求示例没有它"),
    ("`{}` is required, and the page's sample response lacks it", "`{}` 是必填项，而页面的响应示例没有它"),
    ("not in the sample", "不在示例中"),
    ("the page's sample request has {} in `{}`", "页面的请求示例中，`{1}` 是{0}"),
    ("the page's sample response has {} in `{}`", "页面的响应示例中，`{1}` 是{0}"),
    ("of another type", "类型不同"),
    // Its letters, and what is no part of it
    (
        "the page is in lower case throughout: examples and codes may be spelt with capitals",
        "页面全部是小写：示例和错误码可能本来有大写",
    ),
    ("restore them from another copy", "请从另一份副本中恢复"),
    ("this is commented out on the page, and is left out", "这部分在页面中被注释掉，略去"),
    ("a comment", "注释"),
];
