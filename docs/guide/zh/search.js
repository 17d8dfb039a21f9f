// The index of the search box splits text at spaces, so it has no Chinese word. A question with Chinese in it is looked for
// in the texts as they are: every word of it must be there, and sections that have it in their title come first.

const AROUND = 40; // characters that are shown before and behind a word

const searchIndex = elasticlunr.Index.prototype.search;
elasticlunr.Index.prototype.search = function (question, options) {
    const sections = Object.values(this.documentStore.docs);
    return /\p{Script=Han}/u.test(question) ? lookedFor(sections, question) : searchIndex.call(this, question, options);
};

function lookedFor(sections, question) {
    const words = question.toLowerCase().split(/\s+/).filter(Boolean);
    return sections
        .map(section => ({ ref: section.id, doc: shown(section, words[0]), score: score(section, words) }))
        .filter(result => result.score > 0)
        .sort((one, other) => other.score - one.score);
}

function score(section, words) {
    const counts = words.map(word => occurrences(section.body, word) + 10 * occurrences(section.title, word));
    return counts.every(Boolean) ? counts.reduce((sum, count) => sum + count, 0) : 0;
}

function occurrences(text, word) {
    return text.toLowerCase().split(word).length - 1;
}

// The section with the part of its text that has the word, which stands between spaces: so the box marks it.
function shown(section, word) {
    const at = section.body.toLowerCase().indexOf(word);
    if (at < 0) {
        return { ...section, body: section.body.slice(0, 2 * AROUND) };
    }
    const end = at + word.length;
    const parts = [section.body.slice(Math.max(0, at - AROUND), at), section.body.slice(at, end), section.body.slice(end, end + AROUND)];
    return { ...section, body: parts.join(" ") };
}
