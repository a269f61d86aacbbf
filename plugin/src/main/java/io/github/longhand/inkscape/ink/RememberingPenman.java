package io.github.longhand.inkscape.ink;

import io.github.longhand.LonghandException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A penman who remembers the last lines he wrote, so that a preview after a change of colour,
 * width or place costs no writing.
 *
 * <p>Keeps at most {@value #LINES} lines, about 10 MB; forgets the one not asked for longest, and
 * all of them when a style is learned.
 */
public final class RememberingPenman implements Penman {
    private static final int LINES = 500;

    private final Penman penman;
    private final Map<Key, Written> remembered = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Written> eldest) {
            return size() > LINES;
        }
    };

    private record Key(String hand, String style, double bias, boolean checked, Order.Line line) {
    }

    public RememberingPenman(Penman penman) {
        this.penman = penman;
    }

    @Override
    public List<Offer> hands() throws LonghandException {
        return penman.hands();
    }

    @Override
    public List<Written> write(Order order) throws LonghandException {
        List<Key> keys = order.lines().stream()
                .map(line -> new Key(order.hand(), order.style(), order.bias(), order.checked(), line))
                .toList();
        Map<Key, Written> known = new LinkedHashMap<>();
        Set<Key> unknown = new LinkedHashSet<>();
        synchronized (remembered) {
            for (Key key : keys) {
                Written written = remembered.get(key);
                if (written != null) {
                    known.put(key, written);
                } else {
                    unknown.add(key);
                }
            }
        }
        if (!unknown.isEmpty()) {
            List<Key> missing = List.copyOf(unknown);
            List<Written> anew = penman.write(new Order(order.hand(), order.style(), order.bias(), order.checked(),
                    missing.stream().map(Key::line).toList()));
            synchronized (remembered) {
                for (int i = 0; i < missing.size(); i++) {
                    known.put(missing.get(i), anew.get(i));
                    remembered.put(missing.get(i), anew.get(i));
                }
            }
        }
        return keys.stream().map(known::get).toList();
    }

    @Override
    public String learn(Lesson lesson) throws LonghandException {
        String told = penman.learn(lesson);
        synchronized (remembered) {
            remembered.clear();
        }
        return told;
    }
}
