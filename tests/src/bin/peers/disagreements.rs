//! Where the SDKs and ours differ, each by its name; `docs/protocol-notes.md` tells about every one.

/// One way in which an SDK does something else than ours.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Disagreement {
    NodeSignsBlanks,
    NodeFailsOnNulls,
    NodeRenames,
    NodeEncodesUrls,
    NodeCannotVerifyEncrypted,
    NodeKeepsItsCertificate,
    NodeDecodesTwice,
    PythonSignsBlanks,
    PythonSignsNulls,
    PythonSpacesJson,
    PythonEncodesUrls,
    PythonCannotEncrypt,
    CommunitySignsBlanks,
    CommunityKeepsItsCertificate,
    JavaLosesClearFailures,
    NodeSignsBlanksOfNotifications,
    PythonSignsBlanksOfNotifications,
    CommunitySignsBlanksOfNotifications,
}

impl Disagreement {
    pub(crate) const ALL: [Self; 18] = [
        Self::NodeSignsBlanks,
        Self::NodeFailsOnNulls,
        Self::NodeRenames,
        Self::NodeEncodesUrls,
        Self::NodeCannotVerifyEncrypted,
        Self::NodeKeepsItsCertificate,
        Self::NodeDecodesTwice,
        Self::PythonSignsBlanks,
        Self::PythonSignsNulls,
        Self::PythonSpacesJson,
        Self::PythonEncodesUrls,
        Self::PythonCannotEncrypt,
        Self::CommunitySignsBlanks,
        Self::CommunityKeepsItsCertificate,
        Self::JavaLosesClearFailures,
        Self::NodeSignsBlanksOfNotifications,
        Self::PythonSignsBlanksOfNotifications,
        Self::CommunitySignsBlanksOfNotifications,
    ];

    /// The name under which the notes tell about it.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::NodeSignsBlanks => "node-signs-blanks",
            Self::NodeFailsOnNulls => "node-fails-on-nulls",
            Self::NodeRenames => "node-renames",
            Self::NodeEncodesUrls => "node-encodes-urls",
            Self::NodeCannotVerifyEncrypted => "node-cannot-verify-encrypted",
            Self::NodeKeepsItsCertificate => "node-keeps-its-certificate",
            Self::NodeDecodesTwice => "node-decodes-twice",
            Self::PythonSignsBlanks => "python-signs-blanks",
            Self::PythonSignsNulls => "python-signs-nulls",
            Self::PythonSpacesJson => "python-spaces-json",
            Self::PythonEncodesUrls => "python-encodes-urls",
            Self::PythonCannotEncrypt => "python-cannot-encrypt",
            Self::CommunitySignsBlanks => "community-signs-blanks",
            Self::CommunityKeepsItsCertificate => "community-keeps-its-certificate",
            Self::JavaLosesClearFailures => "java-loses-clear-failures",
            Self::NodeSignsBlanksOfNotifications => "node-signs-blanks-of-notifications",
            Self::PythonSignsBlanksOfNotifications => "python-signs-blanks-of-notifications",
            Self::CommunitySignsBlanksOfNotifications => "community-signs-blanks-of-notifications",
        }
    }
}
