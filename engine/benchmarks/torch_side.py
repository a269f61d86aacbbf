"""The same network, with the same weights, in PyTorch: what Benchmarks.java measures, measured here.

torch_side.py sample FILE.hand LINES STEPS   microseconds for each point of each line
torch_side.py train FILE.hand LINES          points a second, with Adam and clipping
"""

import json
import struct
import sys
import time

import numpy
import torch
from torch import nn

WARM_UP, COUNTED = 2, 3
LINE_POINTS, LINE_CHARACTERS = 330, 29
TEXT = "the quick brown fox jumps over the lazy dog by the river side"


def read_hand(path):
    """The matrices of a .hand file by name, and its metadata."""
    with open(path, "rb") as file:
        header = json.loads(file.read(struct.unpack("<Q", file.read(8))[0]))
        data = file.read()
    metadata = header.pop("__metadata__")
    matrices = {}
    for name, entry in header.items():
        kind = {"F32": "<f4", "F16": "<f2"}[entry["dtype"]]
        start, end = entry["data_offsets"]
        values = numpy.frombuffer(data[start:end], kind).astype(numpy.float32)
        matrices[name] = torch.from_numpy(values.reshape(entry["shape"]).copy())
    return matrices, metadata


def torch_gates(matrix):
    """Gates from our order (input, forget, output, cell) into PyTorch's (input, forget, cell, output)."""
    i, f, o, g = matrix.chunk(4, dim=-1)
    return torch.cat([i, f, g, o], dim=-1)


class Synthesis(nn.Module):
    """Graves' network: layer 1 with the window as cells in a loop, layers 2 and 3 as PyTorch's own LSTM."""

    def __init__(self, matrices, metadata):
        super().__init__()
        self.units = int(metadata["units"])
        self.k = int(metadata["window_mixtures"])
        self.m = int(metadata["output_mixtures"])
        self.alphabet = int(metadata["alphabet_size"])
        self.characters = metadata["alphabet"]
        u, a = self.units, self.alphabet
        self.cell1 = nn.LSTMCell(3 + a, u)
        self.lstm2 = nn.LSTM(3 + a + u, u, batch_first=True)
        self.lstm3 = nn.LSTM(3 + a + u, u, batch_first=True)
        self.window = nn.Linear(u, 3 * self.k)
        self.output = nn.Linear(3 * u, 1 + 6 * self.m)
        with torch.no_grad():
            for layer, module in ((1, self.cell1), (2, self.lstm2), (3, self.lstm3)):
                end = "" if layer == 1 else "_l0"
                getattr(module, "weight_ih" + end).copy_(torch_gates(matrices[f"lstm{layer}.input"]).T)
                getattr(module, "weight_hh" + end).copy_(torch_gates(matrices[f"lstm{layer}.recurrent"]).T)
                getattr(module, "bias_ih" + end).copy_(torch_gates(matrices[f"lstm{layer}.bias"])[0])
                getattr(module, "bias_hh" + end).zero_()
            self.window.weight.copy_(matrices["window.weight"].T)
            self.window.bias.copy_(matrices["window.bias"][0])
            self.output.weight.copy_(matrices["output.weight"].T)
            self.output.bias.copy_(matrices["output.bias"][0])

    def encode(self, text):
        return nn.functional.one_hot(torch.tensor([self.characters.find(c) + 1 for c in text]), self.alphabet).float()

    def look(self, h, kappa, text, places):
        alpha, beta, step = self.window(h).clamp(max=12).exp().chunk(3, dim=-1)
        kappa = kappa + step
        phi = (alpha.unsqueeze(-1) * torch.exp(-beta.unsqueeze(-1) * (kappa.unsqueeze(-1) - places) ** 2)).sum(1)
        return (phi.unsqueeze(1) @ text).squeeze(1), kappa


def cells(lstm):
    """PyTorch's LSTM of one layer as a cell on the same weights: faster where there is one step at a time."""
    cell = nn.LSTMCell(lstm.input_size, lstm.hidden_size)
    cell.weight_ih, cell.weight_hh = lstm.weight_ih_l0, lstm.weight_hh_l0
    cell.bias_ih, cell.bias_hh = lstm.bias_ih_l0, lstm.bias_hh_l0
    return cell


@torch.inference_mode()
def sample(network, lines, steps):
    cell2, cell3 = cells(network.lstm2), cells(network.lstm3)
    text = network.encode(TEXT).expand(lines, -1, -1).contiguous()
    places = torch.arange(1, len(TEXT) + 1).float()
    best = float("inf")
    for turn in range(WARM_UP + COUNTED):
        start = time.perf_counter()
        x = torch.zeros(lines, 3)
        x[:, 2] = 1
        s1, s2, s3 = [(torch.zeros(lines, network.units), torch.zeros(lines, network.units)) for _ in range(3)]
        kappa, window = torch.zeros(lines, network.k), torch.zeros(lines, network.alphabet)
        for _ in range(steps):
            s1 = network.cell1(torch.cat([x, window], 1), s1)
            window, kappa = network.look(s1[0], kappa, text, places)
            s2 = cell2(torch.cat([x, window, s1[0]], 1), s2)
            s3 = cell3(torch.cat([x, window, s2[0]], 1), s3)
            y = network.output(torch.cat([s1[0], s2[0], s3[0]], 1))
            x = torch.stack([y[:, 21], y[:, 41], torch.zeros(lines)], 1)
        seconds = time.perf_counter() - start
        if turn >= WARM_UP:
            best = min(best, seconds)
    return best * 1e6 / steps / lines


def cost(network, y, target):
    m = network.m
    e, pi, mx, my, sx, sy, rho = torch.split(y, [1, m, m, m, m, m, m], dim=-1)
    rho = 0.9995 * torch.tanh(rho)
    u = (target[..., 0:1] - mx) * torch.exp(-sx)
    v = (target[..., 1:2] - my) * torch.exp(-sy)
    rest = 1 - rho * rho
    z = u * u + v * v - 2 * rho * u * v
    log_normal = -1.8378771 - sx - sy - 0.5 * torch.log(rest) - z / (2 * rest)
    density = torch.logsumexp(torch.log_softmax(pi, -1) + log_normal, -1)
    return -density.mean() + nn.functional.binary_cross_entropy_with_logits(e[..., 0], target[..., 2])


def train(network, lines):
    generator = torch.Generator().manual_seed(2)
    points = torch.randn(lines, LINE_POINTS + 1, 3, generator=generator)
    points[..., 2] = (torch.rand(lines, LINE_POINTS + 1, generator=generator) < 1 / 12).float()
    text = nn.functional.one_hot(torch.randint(1, network.alphabet, (lines, LINE_CHARACTERS), generator=generator),
                                 network.alphabet).float()
    places = torch.arange(1, LINE_CHARACTERS + 1).float()
    adam = torch.optim.Adam(network.parameters(), lr=2e-3, betas=(0.9, 0.95))
    best = 0
    for turn in range(WARM_UP + COUNTED):
        start = time.perf_counter()
        x, target = points[:, :-1], points[:, 1:]
        state = (torch.zeros(lines, network.units), torch.zeros(lines, network.units))
        kappa, window = torch.zeros(lines, network.k), torch.zeros(lines, network.alphabet)
        hidden, windows = [], []
        for step in range(LINE_POINTS):
            state = network.cell1(torch.cat([x[:, step], window], 1), state)
            window, kappa = network.look(state[0], kappa, text, places)
            hidden.append(state[0])
            windows.append(window)
        h1, w = torch.stack(hidden, 1), torch.stack(windows, 1)
        h2, _ = network.lstm2(torch.cat([x, w, h1], 2))
        h3, _ = network.lstm3(torch.cat([x, w, h2], 2))
        loss = cost(network, network.output(torch.cat([h1, h2, h3], 2)), target)
        adam.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 3)
        adam.step()
        seconds = time.perf_counter() - start
        if turn >= WARM_UP:
            best = max(best, lines * LINE_POINTS / seconds)
    return best


def main(kind, path, *numbers):
    network = Synthesis(*read_hand(path))
    result = sample(network, *map(int, numbers)) if kind == "sample" else train(network, *map(int, numbers))
    print(f"{result:.3f}")


if __name__ == "__main__":
    main(*sys.argv[1:])
