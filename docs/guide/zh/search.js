// The index of the search box splits text at spaces, so it has no Chinese word. A question with Chinese in it is
// looked for in the texts as they are: a section must have every word of it, and those with one in their title
// come first.

const HAN = /\p{Script=Han}/u;
const AROUND = 40; // characters that are shown before and behind a word

const searchIndex = elasticlunr.Index.prototype.search;
elasticlunr.Index.prototype.search = function (question, options) {
    const sections = Object.values(this.documentStore.docs);
    return HAN.test(question) ? lookedFor(sections, question) : searchIndex.call(this, question, options);
};

// A question in the page's address may have been answered by the index alone: it is asked again.
const box = document.getElementById("mdbook-searchbar");
if (HAN.test(box.value)) {
    for (const question of ["-", box.value]) {
        box.value = question;
        box.dispatchEvent(new KeyboardEvent("keyup"));
    }
}

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

// The section with the part of its text that has the word, between spaces: so the box marks it.
function shown({ body, ...section }, word) {
    const at = body.toLowerCase().indexOf(word);
    if (at < 0) {
        return { ...section, body: body.slice(0, 2 * AROUND) };
    }
    const end = at + word.length;
    const parts = [body.slice(Math.max(0, at - AROUND), at), body.slice(at, end), body.slice(end, end + AROUND)];
    return { ...section, body: parts.join(" ") };
}
