package org.annotatedgallery.imaging.jpeg;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/** The shortest codes for symbols that come so often, none longer than 16 bits and none of ones alone (T.81, annex K.2). */
final class HuffmanCode {
    /** Stands for the code of ones alone. */
    private static final int RESERVED = 256;

    private static final int LONGEST = HuffmanTable.LONGEST_CODE;

    /** A symbol or, as a pair, several. */
    private record Node(long count, int symbol, Node left, Node right) {}

    /** How many codes there are of each length; one less than that at its place. */
    private final byte[] lengthCounts = new byte[LONGEST];
    /** From the shortest code to the longest. */
    private final byte[] symbols;

    private final short[] codes = new short[256];
    private final byte[] lengths = new byte[256];

    /**
     * @param counts of each symbol; 0 for those without a code
     */
    HuffmanCode(int[] counts) {
        int[] wanted = new int[RESERVED + 1];
        int[] perLength = new int[RESERVED + 1];
        measure(tree(counts), 0, wanted, perLength);
        shorten(perLength);
        symbols = sorted(wanted);
        number(perLength);
    }

    private static Node tree(int[] counts) {
        PriorityQueue<Node> nodes = new PriorityQueue<>(Comparator.comparingLong(Node::count)
                .thenComparing(Comparator.comparingInt(Node::symbol).reversed()));
        nodes.add(new Node(0, RESERVED, null, null));
        for (int symbol = 0; symbol < counts.length; symbol++) {
            if (counts[symbol] > 0) {
                nodes.add(new Node(counts[symbol], symbol, null, null));
            }
        }
        while (nodes.size() > 1) {
            Node rare = nodes.poll();
            Node next = nodes.poll();
            nodes.add(new Node(rare.count + next.count, Math.max(rare.symbol, next.symbol), rare, next));
        }
        return nodes.poll();
    }

    private static void measure(Node node, int depth, int[] wanted, int[] perLength) {
        if (node.left == null) {
            wanted[node.symbol] = depth;
            perLength[depth]++;
        } else {
            measure(node.left, depth + 1, wanted, perLength);
            measure(node.right, depth + 1, wanted, perLength);
        }
    }

    /** Figure K.3: two codes that are too long give way to one, and a shorter code becomes two. */
    private static void shorten(int[] perLength) {
        for (int length = perLength.length - 1; length > LONGEST; length--) {
            while (perLength[length] > 0) {
                int shorter = length - 2;
                while (perLength[shorter] == 0) {
                    shorter--;
                }
                perLength[length] -= 2;
                perLength[length - 1]++;
                perLength[shorter + 1] += 2;
                perLength[shorter]--;
            }
        }
        // Of the longest codes the last one, of ones alone, stays reserved.
        int longest = LONGEST;
        while (longest > 0 && perLength[longest] == 0) {
            longest--;
        }
        perLength[longest]--;
    }

    private static byte[] sorted(int[] wanted) {
        int[] symbols = IntStream.range(0, RESERVED)
                .filter(symbol -> wanted[symbol] > 0)
                .boxed()
                .sorted(Comparator.comparingInt(symbol -> wanted[symbol]))
                .mapToInt(Integer::intValue)
                .toArray();
        byte[] sorted = new byte[symbols.length];
        for (int i = 0; i < symbols.length; i++) {
            sorted[i] = (byte) symbols[i];
        }
        return sorted;
    }

    private void number(int[] perLength) {
        int code = 0;
        int index = 0;
        for (int length = 1; length <= LONGEST; length++) {
            lengthCounts[length - 1] = (byte) perLength[length];
            for (int i = 0; i < perLength[length]; i++) {
                int symbol = symbols[index++] & 0xFF;
                codes[symbol] = (short) code++;
                lengths[symbol] = (byte) length;
            }
            code <<= 1;
        }
    }

    int code(int symbol) {
        return codes[symbol] & 0xFFFF;
    }

    /** In bits. */
    int length(int symbol) {
        return lengths[symbol];
    }

    /** As a table segment has it (T.81, section B.2.4.2). */
    byte[] table() {
        byte[] table = Arrays.copyOf(lengthCounts, LONGEST + symbols.length);
        System.arraycopy(symbols, 0, table, LONGEST, symbols.length);
        return table;
    }
}
