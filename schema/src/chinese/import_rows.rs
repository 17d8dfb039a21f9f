//! Findings about the rows of a documentation page's tables.

use super::pattern::Pair;

pub(crate) const SENTENCES: &[Pair] = &[
    // What could not be read
    ("this was not read: `{}`", "未读取：`{}`"),
    ("no row of a table", "不是表格的行"),
    (
        "if it is a parameter, write it as the other rows are written; else leave it",
        "如果是参数，请按其他行的写法书写；否则不必处理",
    ),
    ("no error code", "不是错误码"),
    (
        "if it is one, write it as the other codes are written; else leave it",
        "如果是错误码，请按其他错误码的写法书写；否则不必处理",
    ),
    ("this looks like a parameter and cannot be read: `{}`", "看起来是参数，但无法读取：`{}`"),
    (
        "write it as the other rows are written; take it away if it is a sentence",
        "请按其他行的写法书写；如果是一句话，请去掉",
    ),
    ("this row has no name", "这一行没有名称"),
    ("the column `{}` is not known, and is left out", "未知的列 `{}`，略去"),
    (
        "call it as other pages do, such as 是否必选 or 最大长度",
        "请使用其他页面的叫法，如「是否必选」或「最大长度」",
    ),
    ("`{}` behind the name `{}` is left out", "参数名 `{1}` 后的 `{0}` 略去"),
    (
        "`{}` looks like a parameter and stands in no table of such: it is left out",
        "`{}` 看起来是参数，但不在参数表格中：略去",
    ),
    (
        "`{}` looks like an error code and stands in no table of such: it is left out",
        "`{}` 看起来是错误码，但不在错误码表格中：略去",
    ),
    ("is a heading missing above it?", "上方是否缺少标题？"),
    (
        "write a heading such as 业务响应参数 or 异步通知参数 above it; take it away if it is not a parameter",
        "请在上方写「业务响应参数」或「异步通知参数」之类的标题；如果不是参数，请去掉",
    ),
    ("`{}` is a part of a card that is not known, and is left out", "卡片中未知的部分 `{}`，略去"),
    ("not known", "未知"),
    // Cells
    ("`{}` belongs to no row", "`{}` 不属于任何行"),
    ("a cell without a row", "没有行的单元格"),
    ("copy the table again, from its header on", "请从表头开始重新复制表格"),
    ("the row `{}` has fewer cells than its table has columns", "行 `{}` 的单元格比表格的列少"),
    ("a cell is missing", "缺少单元格"),
    ("write an empty cell where one is missing", "请在缺少的位置写一个空单元格"),
    (
        "the row `{}` has more cells than a table has columns: the last one is taken as its example",
        "行 `{}` 的单元格比表格的列多：最后一个当作示例值",
    ),
    (
        "the row `{}` has more lines below it than cells: the last is taken as its example",
        "行 `{}` 下方的文字比单元格多：最后一行当作示例值",
    ),
    (
        "this row has more cells than its table has columns: the rest went to the last one",
        "这一行的单元格比表格的列多：多余的并入最后一个",
    ),
    (
        "this row has more cells than its table has columns: `{}` is left out",
        "这一行的单元格比表格的列多：`{}` 略去",
    ),
    ("one too many", "多出一个"),
    (
        "write `\\|` for a `|` within a cell, and a space for a tab; take a cell away that is too many",
        "单元格内的 `|` 请写作 `\\|`，制表符请改为空格；多余的单元格请去掉",
    ),
    ("write each code on a line of its own", "请让每个错误码各占一行"),
    ("`{}` is taken as a part of the row above it", "`{}` 当作上一行的一部分"),
    ("behind its last cell", "在最后一个单元格之后"),
    ("`{}` is taken as the example of `{}`", "`{}` 当作 `{}` 的示例值"),
    ("`{}` is taken to have no example", "`{}` 当作没有示例值"),
    ("only spaces separate the description from the example", "描述与示例值之间只有空格"),
    ("`{}` is taken as a line of the description of `{}`", "`{}` 当作 `{}` 的描述中的一行"),
    ("the example is left out", "示例值略去"),
    ("if it is the example, write it into the page's own sample", "如果它是示例值，请写进页面的示例"),
    // Headers and headings
    ("this table has no header: its columns are taken to be the usual ones", "表格没有表头：按通常的列读取"),
    ("the first row", "第一行"),
    ("rows stand above this header of their table", "表头上方已有表格的行"),
    ("the first header", "第一个表头"),
    ("two tables stand under one heading", "一个标题下有两个表格"),
    ("what is this one about?", "这个表格的内容是什么？"),
    (
        "write a heading such as 业务响应参数 or 异步通知参数 above it; take the header away if the table goes on",
        "请在上方写「业务响应参数」或「异步通知参数」之类的标题；如果是同一个表格，请去掉这个表头",
    ),
    ("the rows under `{}` are taken as part of the table above it", "`{}` 下的行当作上方表格的一部分"),
    ("a heading within a part", "一个部分内的标题"),
    ("take them away if they are not this API's", "如果不属于这个接口，请去掉"),
    // Cards
    ("`{}` is taken as a part of the card above it", "`{}` 当作上方卡片的一部分"),
    ("looks like a heading", "看起来是标题"),
    ("looks like an error code", "看起来是错误码"),
    ("if it is a heading of another table, mark it as one", "如果它是另一个表格的标题，请标记为标题"),
    (
        "the card of `{}` has 【{}】 twice: a line is missing between them",
        "`{}` 的卡片有两个【{}】：其间缺少一行",
    ),
    (
        "write the first line of the next card before it, as the other cards have it",
        "请在它之前按其他卡片的写法写出下一张卡片的第一行",
    ),
    // Error codes
    (
        "`{}` is taken as an error code, though it is not spelt like one",
        "`{}` 的拼写不像错误码，仍当作错误码",
    ),
    ("capitals and small letters", "大小写混用"),
    ("the page says that there are no error codes, and states `{}`", "页面说没有错误码，却又列出了 `{}`"),
    ("a code, which is taken", "错误码，采用"),
    // Members
    (
        "`{}` is a member by its name, and does not stand below what it belongs to",
        "`{}` 从名称看是成员，但不在它所属的对象之下",
    ),
    ("a member of what?", "是谁的成员？"),
    ("write the row of the object above those of its members", "请把对象的行写在成员的行之上"),
    ("`{}` has no members, and `{}` behind it may be one", "`{}` 没有成员，其后的 `{}` 可能是它的成员"),
    ("whose?", "属于谁？"),
    (
        "write one `└` more before the rows that are its members; write `JSON` for its type if it has none",
        "请在它的成员的行前多写一个 `└`；如果没有成员，请把类型写作 `JSON`",
    ),
    ("`{}` is nested more deeply than any API is", "`{}` 的嵌套比任何接口都深"),
    ("copy the table again", "请重新复制表格"),
    (
        "`{}` seems to belong to {}, but the page's own sample has it in {}",
        "`{}` 看起来属于 {}，而页面的示例中它在 {} 中",
    ),
    ("placed as in the sample", "按示例放置"),
    (
        "`{}` is marked as a member, and nothing above it can have members",
        "`{}` 标记为成员，而上方没有能有成员的行",
    ),
    ("copy the table again, from its first row on", "请从第一行开始重新复制表格"),
    (
        "`{}` is taken as a member of {}: one space before it says so",
        "`{}` 当作 {} 的成员：依据是它前面的一个空格",
    ),
    ("one space", "一个空格"),
    ("write `└` before the members in the page to be sure", "请在页面的成员之前写 `└`，以便确定"),
    (
        "`{}` is taken as a member of {}: nothing shows where its members end",
        "`{}` 当作 {} 的成员：看不出成员到哪里为止",
    ),
    ("not in the page's sample", "不在页面的示例中"),
];
