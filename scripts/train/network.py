"""Trains the network that gives tags, heads and relations.

    python scripts/train/network.py --examples DIR --taught FILE --out DIR [--epochs 8]
    python scripts/train/network.py --examples DIR --taught FILE --out DIR --start DIR [--epochs 10]

In: what networkExamples.ts writes, and what a teacher says of it (teacher.py). Out, in DIR: network.json and
network.f32 (names, shapes, little-endian float32 of the averaged weights) and sample.json (what the network says of
some held-out sentences). The same examples, number of processes and seed give the same bytes on the same kind of
processor.

The network learns what the teacher says of the treebanks and of text without labels, beside what the treebanks say
(Hinton, Vinyals and Dean 2015). With a start, a folder that an earlier run wrote, that network goes on over the
treebanks alone. Several processes read a batch each and step together.

Word vectors, endings, beginnings and shapes go through two bidirectional LSTM layers; heads are scored by a biaffine
form, relations by a layer of both ends (Kiperwasser and Goldberg 2016; Dozat and Manning 2017). The weights are
averaged over the last steps (Polyak and Juditsky 1992).
"""

import argparse
import json
import math
import os
import random
import time

import numpy as np
import torch
import torch.distributed as dist
import torch.multiprocessing as mp
import torch.nn.functional as F
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

WORD, SUFFIX, PREFIX, SHAPE = 96, 32, 16, 16
# Cells of each direction in each layer, and the widths in which arcs and relations are scored.
SIZES = {"large": {"hidden": (128, 128), "arc": 128, "label": 128}, "small": {"hidden": (128, 128), "arc": 96, "label": 64}}
# The set of the examples that has no labels; those between it and the first are held out.
TEXT = 3
# Columns of a word in examples.i32.
COLUMNS = ("word", "shape", "tag", "head", "label", *4 * ("suffix",), *4 * ("prefix",))
TAG, HEAD, LABEL = 2, 3, 4
SUFFIXES, PREFIXES = slice(5, 9), slice(9, 13)
# Behind them, what a teacher says: the head of which it tells the label, then its likeliest tags, heads (the root is
# -1) and labels, each with their probabilities.
ANSWERS = 5
TAUGHT = len(COLUMNS)
TAUGHT_COLUMNS = TAUGHT + 1 + 6 * ANSWERS
LONGEST = 150
BATCH_WORDS = 1200
RATE = 2e-3
WARM_UP = 200
# The same where a trained network goes on.
LATER_RATE = 1.8e-3
LATER_WARM_UP = 50
# The average takes in the weights of every so many steps.
AVERAGED = 10
# Share of words whose learnt part is hidden, by how often they were seen; and of words hidden altogether.
RARE = 0.3
HIDDEN_WORDS = 0.02


class Network(nn.Module):
    def __init__(self, names, vectors, size):
        super().__init__()
        self.size = size
        self.register_buffer("vectors", torch.from_numpy(vectors / max(vectors.std(), 1e-6)))
        self.register_buffer("counts", torch.tensor(names["counts"], dtype=torch.float32))
        self.project = nn.Linear(vectors.shape[1], WORD, bias=False)
        nn.init.normal_(self.project.weight, std=1 / math.sqrt(vectors.shape[1]))
        # Words of the treebanks have a part of their own; row 0 is for all others.
        seen = self.counts > 0
        self.register_buffer("rows", torch.where(seen, seen.long().cumsum(0), 0))
        self.word = nn.Embedding(int(seen.sum()) + 1, WORD)
        nn.init.zeros_(self.word.weight)
        self.suffix = table(names["suffixes"], SUFFIX)
        self.prefix = table(names["prefixes"], PREFIX)
        self.shape = table(names["shapes"], SHAPE)
        first, second = size["hidden"]
        arc, label = size["arc"], size["label"]
        self.layers = nn.ModuleList([lstm(WORD + SUFFIX + PREFIX + SHAPE, first), lstm(2 * first, second)])
        width = 2 * second
        self.tag = nn.Linear(width, len(names["tags"]))
        self.arcDep = nn.Linear(width, arc)
        self.arcHead = nn.Linear(width, arc)
        self.arc = nn.Parameter(nn.init.orthogonal_(torch.empty(arc, arc)) / 2)
        self.arcBias = nn.Parameter(torch.zeros(arc))
        self.arcRoot = nn.Parameter(torch.randn(arc) / 10)
        self.labelDep = nn.Linear(width, label)
        self.labelHead = nn.Linear(width, label)
        self.labelRoot = nn.Parameter(torch.randn(label) / 10)
        self.label = nn.Linear(label, len(names["labels"]))

    def encode(self, words, lengths):
        """words: sentences × length × columns, lengths: sentences. Returns sentences × length × width."""
        embedded = F.dropout(self.embed(words), 0.25, self.training)
        for layer in self.layers:
            packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
            embedded, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
            embedded = self.drop_units(embedded, 0.33)
        return embedded

    def embed(self, words):
        known = words[..., 0]
        learnt = self.rows[known]
        if self.training:
            counts = self.counts[known]
            known = torch.where(torch.rand_like(counts) < HIDDEN_WORDS, 0, known)
            hide = torch.rand_like(counts) < RARE / (counts + RARE) + HIDDEN_WORDS
            learnt = torch.where(hide | (known == 0), 0, learnt)
        return self.join(self.project(self.vectors[known]) + self.word(learnt), words)

    def join(self, word, words):
        """The vectors of the words and of their affixes and shapes side by side."""
        suffix = self.suffix(words[..., SUFFIXES]).sum(-2)
        prefix = self.prefix(words[..., PREFIXES]).sum(-2)
        return torch.cat([word, suffix, prefix, self.shape(words[..., 1])], -1)

    def drop_units(self, values, share):
        """The same units for all words of a sentence (Gal and Ghahramani 2016)."""
        if not self.training:
            return values
        return values * (torch.rand(values.shape[0], 1, values.shape[2]) > share) / (1 - share)

    def score_arcs(self, states, mask):
        """Returns sentences × length × (length + 1): each word's heads, the root last."""
        dependents = F.dropout(F.relu(self.arcDep(states)), 0.2, self.training)
        heads = F.dropout(F.relu(self.arcHead(states)), 0.2, self.training)
        heads = torch.cat([heads, self.arcRoot.expand(len(states), 1, -1)], 1)
        scores = dependents @ self.arc @ heads.transpose(1, 2) + (heads @ self.arcBias).unsqueeze(1)
        length = states.shape[1]
        possible = F.pad(mask, (0, 1), value=True).unsqueeze(1) & ~torch.eye(length, length + 1, dtype=torch.bool)
        return scores.masked_fill(~possible, -1e9)

    def score_labels(self, states, heads):
        ends = torch.cat([self.labelHead(states), self.labelRoot.expand(len(states), 1, -1)], 1)
        ends = ends.gather(1, heads.unsqueeze(-1).expand(-1, -1, ends.shape[-1]))
        return self.label(F.dropout(F.relu(self.labelDep(states) + ends), 0.2, self.training))

    def arrays(self):
        """The weights under the names that the run time knows; the word table holds both parts."""
        named = {
            "word": self.project(self.vectors) + self.word(self.rows),
            "suffix": self.suffix.weight,
            "prefix": self.prefix.weight,
            "shape": self.shape.weight,
        }
        for index, layer in enumerate(self.layers):
            for name, value in layer.named_parameters():
                named["lstm." + name.replace("_l0", f"_l{index}")] = value
        for name in ("tag", "arcDep", "arcHead", "labelDep", "labelHead", "label"):
            named[name + ".weight"] = getattr(self, name).weight
            named[name + ".bias"] = getattr(self, name).bias
        named |= {"arc.weight": self.arc, "arc.bias": self.arcBias}
        return named | {"arcRoot": self.arcRoot, "labelRoot": self.labelRoot}


class Trained(Network):
    """A network read back from what `write` left in a folder; its vectors of words stay as they are."""

    def __init__(self, names, vectors, folder):
        with open(f"{folder}/network.json", encoding="utf8") as file:
            header = json.load(file)
        if header["words"] != names["words"]:
            raise SystemExit(f"{folder}: that network knows another vocabulary than the examples; train it on them")
        super().__init__(names, vectors, header["config"])
        numbers = torch.from_numpy(np.fromfile(f"{folder}/network.f32", dtype="<f4"))
        for name, value in super().arrays().items():
            shape, offset = header["arrays"][name]["shape"], header["arrays"][name]["offset"]
            stored = numbers[offset : offset + math.prod(shape)].reshape(shape)
            if name == "word":
                self.words = nn.Embedding.from_pretrained(stored)
            else:
                value.data.copy_(stored)
        self.eval()

    def embed(self, words):
        return self.join(self.words(words[..., 0]), words)

    def arrays(self):
        return super().arrays() | {"word": self.words.weight}


def table(rows, width):
    """Row 0 of an affix stands for none and stays zero."""
    embedding = nn.Embedding(rows, width, padding_idx=0)
    nn.init.normal_(embedding.weight[1:], std=0.3)
    return embedding


def lstm(width, hidden):
    layer = nn.LSTM(width, hidden, bidirectional=True, batch_first=True)
    for name, value in layer.named_parameters():
        if "weight_hh" in name:
            for gate in value.data.split(hidden):
                nn.init.orthogonal_(gate)
        elif "bias" in name:
            nn.init.zeros_(value)
            if "bias_ih" in name:
                value.data[hidden : 2 * hidden] = 1  # remember at first
    return layer


def read_examples(folder, taught=None):
    """Returns the names, the vectors and, for each set, its sentences: length × columns."""
    with open(f"{folder}/examples.json", encoding="utf8") as file:
        names = json.load(file)
    vectors = np.fromfile(f"{folder}/vectors.f32", dtype="<f4").reshape(-1, names["dimensions"])
    sets = read_sets(f"{folder}/examples.i32", len(names["sets"]), len(COLUMNS))
    if taught:
        known = read_sets(taught, len(sets), TAUGHT_COLUMNS)
        sets = [told or own for told, own in zip(known, sets)]
    return names, vectors, sets


def read_sets(path, count, columns):
    numbers = np.fromfile(path, dtype="<i4")
    sets = [[] for _ in range(count)]
    at = 0
    while at < len(numbers):
        which, length = numbers[at : at + 2]
        end = at + 2 + columns * length
        sets[which].append(numbers[at + 2 : end].reshape(length, columns))
        at = end
    return sets


def make_batches(sentences, words, shuffle):
    """Sentences of like length together; lists of indices."""
    fits = [index for index, sentence in enumerate(sentences) if len(sentence) <= LONGEST]
    fits.sort(key=lambda index: len(sentences[index]) + (4 * random.random() if shuffle else 0))
    batches, batch, longest = [], [], 0
    for index in fits:
        longest = max(longest, len(sentences[index]))
        if batch and (len(batch) + 1) * longest > words:
            batches.append(batch)
            batch, longest = [], len(sentences[index])
        batch.append(index)
    batches.append(batch)
    if shuffle:
        random.shuffle(batches)
    return batches


def collate(sentences, batch):
    lengths = torch.tensor([len(sentences[index]) for index in batch])
    length = int(lengths.max())
    words = torch.zeros(len(batch), length, sentences[batch[0]].shape[1], dtype=torch.long)
    for row, index in enumerate(batch):
        words[row, : lengths[row]] = torch.from_numpy(sentences[index].astype(np.int64))
    mask = torch.arange(length) < lengths.unsqueeze(1)
    heads = torch.where(words[..., HEAD] < 0, length, words[..., HEAD])
    return words, lengths, mask, heads


def score(network, sentences, names):
    """Shares of words that are right, before trees are made of the heads."""
    coarse = sorted({tag.split()[0] for tag in names["tags"]})
    upos = torch.tensor([coarse.index(tag.split()[0]) for tag in names["tags"]])
    right = {"UPOS": 0, "tag": 0, "UAS": 0, "LAS": 0}
    total = 0
    network.eval()
    with torch.no_grad():
        for batch in make_batches(sentences, 4000, shuffle=False):
            words, lengths, mask, heads = collate(sentences, batch)
            states = network.encode(words, lengths)
            tags = network.tag(states).argmax(-1)
            found = network.score_arcs(states, mask).argmax(-1)
            labels = network.score_labels(states, found).argmax(-1)
            known = mask & (words[..., TAG] >= 0)
            right["UPOS"] += int((known & (upos[tags] == upos[words[..., TAG].clamp(min=0)])).sum())
            right["tag"] += int((known & (tags == words[..., TAG])).sum())
            attached = mask & (found == heads)
            right["UAS"] += int(attached.sum())
            right["LAS"] += int((attached & (labels == words[..., LABEL])).sum())
            total += int(lengths.sum())
    return " ".join(f"{name} {100 * count / max(1, total):.2f}" for name, count in right.items())


def loss_of(network, words, lengths, mask, heads):
    """Cross-entropy of tags, heads and labels with what the treebank says, or with the mean of it and the teacher;
    of text without labels with the teacher alone."""
    states = network.encode(words, lengths)
    tags, arcs = network.tag(states), network.score_arcs(states, mask)
    right = (words[..., TAG], heads, words[..., LABEL])
    if words.shape[-1] < TAUGHT_COLUMNS:
        labels = network.score_labels(states, heads)
        return sum(F.cross_entropy(found[mask], target[mask]) for found, target in zip((tags, arcs, labels), right))
    labelled = (words[..., TAG] >= 0)[mask]
    taught = words[..., TAUGHT + 1 :].unflatten(-1, (3, 2, ANSWERS))
    told_heads = words[..., TAUGHT]
    length = words.shape[1]
    labels = network.score_labels(states, torch.where(told_heads < 0, length, told_heads))
    total = 0
    for part, (found, target) in enumerate(zip((tags, arcs, labels), right)):
        chosen, likely = taught[..., part, 0, :][mask], taught[..., part, 1, :][mask].float()
        chosen = torch.where(chosen < 0, length, chosen)
        logs = found[mask].log_softmax(-1)
        soft = (likely / likely.sum(-1, keepdim=True) * logs.gather(-1, chosen)).sum(-1)
        hard = logs.gather(-1, torch.where(labelled, target[mask], 0).unsqueeze(-1)).squeeze(-1)
        total = total - torch.where(labelled, (soft + hard) / 2, soft).mean()
    return total


def train(network, sets, names, epochs, rank, processes):
    later = isinstance(network, Trained)
    rate, warm_up = (LATER_RATE, LATER_WARM_UP) if later else (RATE, WARM_UP)
    sentences = sets[0] if later else sets[0] + sets[TEXT]
    optimizer = torch.optim.Adam(network.parameters(), lr=rate, betas=(0.9, 0.95))
    average = Average(network)
    steps = epochs * (len(make_batches(sentences, BATCH_WORDS, shuffle=False)) // processes)
    step = 0
    for epoch in range(epochs):
        network.train()
        # All processes draw the same batches and take turns.
        batches = make_batches(sentences, BATCH_WORDS, shuffle=True)
        for turn in range(len(batches) // processes):
            for group in optimizer.param_groups:
                group["lr"] = rate * share_of_rate(step, steps, warm_up)
            loss = loss_of(network, *collate(sentences, batches[turn * processes + rank]))
            optimizer.zero_grad()
            loss.backward()
            if processes > 1:
                share_gradients(network, processes)
            nn.utils.clip_grad_norm_(network.parameters(), 5.0)
            optimizer.step()
            step += 1
            average.take(step)
        if rank == 0:
            print(f"{time.process_time():.0f} s: epoch {epoch + 1} of {epochs}, loss {loss.item():.3f}", flush=True)
    average.settle()
    if rank == 0:
        for number, name in enumerate(names["sets"][1:TEXT], 1):
            print(f"{name}: {score(network, sets[number], names)}", flush=True)


def share_gradients(network, processes):
    parameters = [value for value in network.parameters() if value.requires_grad]
    flat = torch.cat([(value.grad if value.grad is not None else torch.zeros_like(value)).flatten() for value in parameters])
    dist.all_reduce(flat)
    for value, part in zip(parameters, flat.split([value.numel() for value in parameters])):
        value.grad = (part / processes).view_as(value)


def share_of_rate(step, steps, warm_up):
    """Of the highest rate: up during the warm-up, then down along half a cosine."""
    cosine = (1 + math.cos(math.pi * min(1, step / steps))) / 2
    return min(1, (step + 1) / warm_up) * max(0.03, cosine)


class Average:
    """The mean of a network's weights over the last steps."""

    def __init__(self, network):
        self.network = network
        self.values = {name: value.detach().clone() for name, value in network.named_parameters()}

    def take(self, step):
        if step % AVERAGED:
            return
        decay = min(0.98, step / (step + 10 * AVERAGED))
        with torch.no_grad():
            for name, value in self.network.named_parameters():
                self.values[name].lerp_(value, 1 - decay)

    def settle(self):
        """The network takes on what was averaged."""
        with torch.no_grad():
            for name, value in self.network.named_parameters():
                value.copy_(self.values[name])


def write(network, sentences, names, folder):
    os.makedirs(folder, exist_ok=True)
    network.eval()
    shapes, offset = {}, 0
    with torch.no_grad(), open(f"{folder}/network.f32", "wb") as file:
        for name, value in network.arrays().items():
            numbers = value.contiguous().numpy().astype("<f4")
            file.write(numbers.tobytes())
            shapes[name] = {"shape": list(numbers.shape), "offset": offset}
            offset += numbers.size
    config = {"word": WORD, "suffix": SUFFIX, "prefix": PREFIX, "shape": SHAPE, **network.size}
    header = {"config": config, "tags": names["tags"], "labels": names["labels"], "words": names["words"], "arrays": shapes}
    with open(f"{folder}/network.json", "w", encoding="utf8") as file:
        json.dump(header, file)
    with open(f"{folder}/sample.json", "w", encoding="utf8") as file:
        json.dump([describe(network, sentence) for sentence in sentences[::10]], file)


def describe(network, sentence):
    """What the network says of a sentence, for comparison with the run time."""
    with torch.no_grad():
        words, lengths, mask, _ = collate([sentence], [0])
        states = network.encode(words, lengths)
        heads = network.score_arcs(states, mask).argmax(-1)
        labels = network.score_labels(states, heads).argmax(-1)
        tags = network.tag(states).argmax(-1)
    root = len(sentence)
    return {
        "words": sentence[:, 0].tolist(),
        "shapes": sentence[:, 1].tolist(),
        "suffixes": sentence[:, SUFFIXES].tolist(),
        "prefixes": sentence[:, PREFIXES].tolist(),
        "tags": tags[0].tolist(),
        "heads": [-1 if head == root else head for head in heads[0].tolist()],
        "labels": labels[0].tolist(),
    }


def work(rank, options):
    torch.set_num_threads(1)
    torch.manual_seed(options.seed + rank)
    random.seed(options.seed)
    if options.processes > 1:
        dist.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{options.port}", rank=rank, world_size=options.processes)
    names, vectors, sets = read_examples(options.examples, options.taught)
    names["counts"] = [sum(both) for both in zip(names["counts"], names["textCounts"])]
    if options.start:
        network = Trained(names, vectors, options.start)
    else:
        # The same beginning in all processes.
        torch.manual_seed(options.seed)
        network = Network(names, vectors, SIZES["small"])
        torch.manual_seed(options.seed + rank)
    train(network, sets, names, options.epochs, rank, options.processes)
    if rank == 0:
        write(network, sets[1], names, options.out)


def main():
    parser = argparse.ArgumentParser(description="Trains the network of models/syntax.bin.")
    parser.add_argument("--examples", required=True, help="folder that networkExamples.ts wrote")
    parser.add_argument("--taught", required=True, help="file that teacher.py wrote")
    parser.add_argument("--out", required=True, help="folder for network.json, network.f32 and sample.json")
    parser.add_argument("--start", help="folder of a trained network that goes on")
    parser.add_argument("--epochs", type=int, default=8)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--port", type=int, default=29517, help="of loopback, on which the processes meet")
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    if options.processes > 1:
        mp.spawn(work, (options,), options.processes)
    else:
        work(0, options)


if __name__ == "__main__":
    main()
