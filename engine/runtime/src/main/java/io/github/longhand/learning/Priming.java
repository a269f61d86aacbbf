package io.github.longhand.learning;

import io.github.longhand.hand.Hand;
import io.github.longhand.ink.Offsets;
import io.github.longhand.network.LineStates;
import io.github.longhand.network.NetworkShape;
import io.github.longhand.network.NetworkState;
import io.github.longhand.network.SynthesisNetwork;

/** Leads a network along a line of ink and keeps the state in which it is left (Graves 2014, section 5.5). */
final class Priming {
    private Priming() {
    }

    /**
     * The state after {@code line}, from which the network goes on as if what it is to write came next, after
     * a blank.
     *
     * @param vector the style vector that goes with the ink
     */
    static NetworkState state(Hand hand, SampleLine line, float[] vector) {
        NetworkShape shape = hand.weights().shape();
        SynthesisNetwork network = SynthesisNetwork.of(hand.weights());
        LineStates states = new LineStates(network, 1);
        states.add(hand.alphabet().encode(line.text()), vector, NetworkState.initial(shape));
        float[] offsets = line.offsets();
        for (int point = 1; point < line.points(); point++) {
            network.step(states);
            int at = Offsets.WIDTH * point;
            states.setOffset(0, offsets[at], offsets[at + 1], offsets[at + 2]);
        }
        NetworkState end = states.state(0);
        float[] kappa = end.kappa().clone();
        for (int k = 0; k < kappa.length; k++) {
            kappa[k] -= line.text().length() + 1;
        }
        return new NetworkState(end.hidden(), end.cell(), kappa, end.window(), end.offset());
    }
}
