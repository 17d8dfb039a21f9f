//! Everything that the console says, in both languages. Broken limits are said by `alipay-rules`, titles and meanings by the
//! descriptions.

use alipay_rules::sentences;

sentences! {
    pub(crate) Word {
        "pages" Pages { en: "Pages"; zh: "页面"; }
        "calls" Calls { en: "Calls"; zh: "调用"; }
        "trades" Trades { en: "Trades"; zh: "交易"; }
        "notifications" Notifications { en: "Notifications"; zh: "通知"; }
        "faults" Faults { en: "Faults"; zh: "故障"; }
        "apis" Apis { en: "APIs"; zh: "接口"; }

        "search" Search { en: "Method or verdict"; zh: "接口名或结果"; }
        "find" Find { en: "Find"; zh: "查找"; }
        "count-of-calls" CountOfCalls(count: usize) { en: "{count} calls"; zh: "{count} 次调用"; }
        "no-calls" NoCalls { en: "No call has come so far. The gateway is at"; zh: "还没有收到调用。网关地址："; }
        "call" Call { en: "Call"; zh: "调用"; }
        "number" Number { en: "No."; zh: "编号"; }
        "time" Time { en: "Time"; zh: "时间"; }
        "method" Method { en: "Method"; zh: "接口"; }
        "verdict" Verdict { en: "Verdict"; zh: "结果"; }
        "content" Content { en: "Content"; zh: "业务参数"; }
        "passed-over" PassedOver { en: "Passed over"; zh: "未使用的参数"; }
        "executed" Executed { en: "Executed"; zh: "是否执行"; }
        "yes" Yes { en: "yes"; zh: "是"; }
        "no" No { en: "no"; zh: "否"; }
        "app" App { en: "App"; zh: "应用"; }
        "request" Request { en: "Request"; zh: "请求"; }
        "reply" Reply { en: "Reply"; zh: "应答"; }
        "parameters" Parameters { en: "Parameters"; zh: "参数"; }
        "signed" Signed { en: "The text that was signed"; zh: "待签名字符串"; }
        "not-readable" NotReadable { en: "What came cannot be read."; zh: "收到的内容无法读取。"; }
        "show-values" ShowValues { en: "Show personal data as well"; zh: "同时显示个人信息"; }
        "hide-values" HideValues { en: "Hide personal data"; zh: "隐藏个人信息"; }

        "no-trades" NoTrades { en: "There is no trade so far."; zh: "还没有交易。"; }
        "out-trade-no" OutTradeNo { en: "Merchant's number"; zh: "商户订单号"; }
        "trade-no" TradeNo { en: "Alipay's number"; zh: "支付宝交易号"; }
        "subject" Subject { en: "Subject"; zh: "标题"; }
        "amount" Amount { en: "Yuan"; zh: "金额（元）"; }
        "status" Status { en: "Status"; zh: "状态"; }
        "times" Times { en: "Times"; zh: "时间"; }
        "created" Created { en: "created"; zh: "创建"; }
        "paid" Paid { en: "paid"; zh: "付款"; }
        "closed" Closed { en: "closed"; zh: "关闭"; }
        "refunds" Refunds { en: "Refunds"; zh: "退款"; }
        "pay" Pay { en: "Pay as the buyer"; zh: "以买家身份付款"; }
        "transfers" Transfers { en: "Transfers"; zh: "转账"; }
        "out-biz-no" OutBizNo { en: "Merchant's number"; zh: "商户单号"; }
        "order-id" OrderId { en: "Alipay's number"; zh: "支付宝单号"; }

        "no-notifications" NoNotifications {
            en: "There is no notification so far: a trade has some once a call names a notify_url and the trade changes.";
            zh: "还没有通知：调用时给出 notify_url，交易状态变化后才会有通知。";
        }
        "notify-id" NotifyId { en: "Number"; zh: "通知编号"; }
        "about" About { en: "About"; zh: "内容"; }
        "address" Address { en: "Address"; zh: "地址"; }
        "attempts" Attempts { en: "Sent"; zh: "已发送次数"; }
        "answer" Answer { en: "Last answer"; zh: "最近的应答"; }
        "next" Next { en: "Next attempt"; zh: "下次发送"; }
        "not-again" NotAgain { en: "none"; zh: "不再发送"; }
        "no-answer" NoAnswer { en: "no answer:"; zh: "没有应答："; }
        "not-sent" NotSent { en: "not sent: the address is not on this machine"; zh: "没有发送：地址不在本机"; }
        "resend" Resend { en: "Send now"; zh: "立即发送"; }
        "settle" Settle { en: "Answer success"; zh: "视为已应答 success"; }
        "sendings" Sendings { en: "What was sent"; zh: "发送记录"; }
        "attempt" Attempt(number: usize) { en: "attempt {number}"; zh: "第 {number} 次"; }

        "no-faults" NoFaults { en: "Nothing goes wrong."; zh: "没有启用任何故障。"; }
        "fault" Fault { en: "Fault"; zh: "故障"; }
        "often" Often { en: "How often"; zh: "次数"; }
        "off" Off { en: "Off"; zh: "关闭"; }
        "always" Always { en: "every call"; zh: "每次调用"; }
        "once" Once { en: "the next call alone"; zh: "仅下一次调用"; }
        "spent" Spent { en: "was once"; zh: "已发生过一次"; }
        "of-program" OfProgram { en: "(chosen by a program)"; zh: "（由程序决定）"; }
        "other-time" OtherTime { en: "Another time than 2s"; zh: "自定义时长（默认 2s）"; }
        "switch-on" SwitchOn { en: "Switch a fault on"; zh: "启用故障"; }
        "switch-off" SwitchOff { en: "Switch off"; zh: "关闭"; }

        "search-apis" SearchApis { en: "Words of a name or a title"; zh: "接口名或名称中的词"; }
        "count-of-apis" CountOfApis(count: usize) { en: "{count} APIs"; zh: "{count} 个接口"; }
        "more-there" MoreThere(shown: usize) {
            en: "The first {shown} are shown: add a word.";
            zh: "只显示前 {shown} 个，请再加一个词。";
        }
        "all" All { en: "all"; zh: "全部"; }
        "called-by" CalledBy { en: "Called by"; zh: "调用方式"; }
        "rest-gateway" RestGateway { en: "REST gateway (v3)"; zh: "REST 网关（v3）"; }
        "effect" Effect { en: "Effect"; zh: "影响"; }
        "deprecated" Deprecated { en: "deprecated"; zh: "已弃用"; }
        "documentation" Documentation { en: "Documentation"; zh: "文档"; }
        "beside" Beside { en: "Outside biz_content"; zh: "biz_content 之外的参数"; }
        "one-of" OneOf { en: "At least one of"; zh: "至少给出其中之一："; }
        "errors" Errors { en: "Error codes"; zh: "错误码"; }
        "not-stated" NotStated { en: "not stated"; zh: "未说明"; }
        "free-json" FreeJson { en: "free JSON"; zh: "任意 JSON"; }
        "nothing" Nothing { en: "nothing"; zh: "无"; }
        "example" Example { en: "example"; zh: "示例"; }
        "personal" Personal { en: "personal data"; zh: "个人信息"; }
        "rejected" Rejected { en: "not executed"; zh: "未执行"; }
        "unknown" Unknown { en: "outcome unknown"; zh: "结果未知"; }
        "advised" Advised {
            en: "*: a document states it, and the gateway is not known to hold to it.";
            zh: "*：仅见于文档，未见网关据此拒绝。";
        }

        "fill" Fill { en: "Fill in a request"; zh: "填写请求"; }
        "description" Description { en: "Description"; zh: "接口描述"; }
        "required" Required { en: "required"; zh: "必填"; }
        "add" Add { en: "Add"; zh: "添加"; }
        "add-item" AddItem { en: "Add an item"; zh: "添加一项"; }
        "remove" Remove { en: "Remove"; zh: "移除"; }
        "send" Send { en: "Send to the simulator"; zh: "发送到模拟网关"; }
        "send-anyway" SendAnyway { en: "Send all the same"; zh: "仍然发送"; }
        "check" Check { en: "Check"; zh: "检查"; }
        "fill-example" FillExample { en: "Fill in the example"; zh: "填入示例"; }
        "rest-only" RestOnly {
            en: "The REST gateway (v3) alone has this API: send it with alipay call --v3.";
            zh: "只有 REST 网关（v3）提供此接口：请用 alipay call --v3 发送。";
        }
        "count-of-violations" CountOfViolations(count: usize) { en: "Broken limits: {count}"; zh: "违反的限制：{count} 项"; }
        "nothing-wrong" NothingWrong { en: "No limit is broken."; zh: "没有违反任何限制。"; }
        "only-advised" OnlyAdvised {
            en: "Advised only: the gateway is not known to refuse it";
            zh: "仅为建议：未见网关因此拒绝";
        }
        "replied" Replied { en: "The verified reply"; zh: "已验签的应答"; }
        "outcome" Outcome { en: "Outcome"; zh: "调用结果"; }
        "open-page" OpenPage { en: "Open the page as the user"; zh: "以用户身份打开页面"; }
        "from-app" FromApp { en: "What the app gets back"; zh: "App 收到的结果"; }
        "both-sides" BothSides { en: "Both sides of this call"; zh: "查看这次调用的双方内容"; }

        "token" Token { en: "Token"; zh: "令牌"; }
        "token-wanted" TokenWanted { en: "This console wants a token"; zh: "此控制台需要令牌"; }
        "token-wrong" TokenWrong { en: "This is another token."; zh: "令牌不正确。"; }
        "enter" Enter { en: "Enter"; zh: "进入"; }

        "other-host" OtherHost {
            en: "This console is shown at addresses of this machine alone: 127.0.0.1 or localhost.";
            zh: "此控制台只能用本机地址打开：127.0.0.1 或 localhost。";
        }
        "other-origin" OtherOrigin {
            en: "Pages elsewhere change nothing here.";
            zh: "来自其他页面的请求不予执行。";
        }
        "gone" Gone { en: "The simulator has ended."; zh: "模拟网关已停止。"; }
        "no-such-call" NoSuchCall { en: "There is no such call, or it is too long ago."; zh: "没有这次调用，或记录已过期。"; }
        "no-such-trade" NoSuchTrade { en: "There is no such trade that waits for its buyer."; zh: "没有等待付款的这笔交易。"; }
        "no-such-notification" NoSuchNotification {
            en: "There is no such notification, or it does not come again anyhow.";
            zh: "没有这条通知，或它本来就不再发送。";
        }
        "no-such-fault" NoSuchFault { en: "There is no such fault."; zh: "没有启用这个故障。"; }
        "no-such-api" NoSuchApi { en: "There is no such API."; zh: "没有这个接口。"; }
    }
}
