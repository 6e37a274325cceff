package org.annotatedgallery.imaging;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.nio.ByteBuffer;
import java.util.function.IntFunction;

/** Colour profiles as cameras and printers give them to images (ICC.1:2001-04). */
final class TestProfiles {
    private static final int TAG_TABLE = 128;
    private static final int FIXED_ONE = 0x10000;

    private TestProfiles() {}

    /** Wider than sRGB in red and green; its curve is that of sRGB. */
    static byte[] displayP3() {
        return withPrimaries(
                new double[][] {{0.51510, 0.24118, -0.00105}, {0.29197, 0.69224, 0.04188}, {0.15715, 0.06658, 0.78438}
                });
    }

    /** Adobe RGB (1998), whose curve is a gamma of 2 51/256. */
    static byte[] adobeRgb() {
        byte[] profile = withPrimaries(
                new double[][] {{0.60974, 0.31111, 0.01947}, {0.20528, 0.62567, 0.06087}, {0.14919, 0.06322, 0.74457}});
        for (String curve : new String[] {"rTRC", "gTRC", "bTRC"}) {
            ByteBuffer.wrap(profile).putInt(at(profile, curve) + 8, 1).putShort(at(profile, curve) + 12, (short)
                    0x0233);
        }
        return profile;
    }

    private static byte[] withPrimaries(double[][] primaries) {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData().clone();
        String[] tags = {"rXYZ", "gXYZ", "bXYZ"};
        for (int i = 0; i < tags.length; i++) {
            ByteBuffer numbers = ByteBuffer.wrap(profile).position(at(profile, tags[i]) + 8);
            for (double value : primaries[i]) {
                numbers.putInt((int) Math.round(value * FIXED_ONE));
            }
        }
        return profile;
    }

    private static int at(byte[] profile, String tag) {
        ByteBuffer tags = ByteBuffer.wrap(profile);
        int entry = TAG_TABLE + 4;
        while (tags.getInt(entry) != ByteBuffer.wrap(Samples.ascii(tag)).getInt()) {
            entry += 12;
        }
        return tags.getInt(entry + 4);
    }

    /** A printer whose cyan is red, so that nobody can miss whether its profile was applied. It prints nothing but white. */
    static byte[] redForCyan() {
        byte[] toLab = table(4, 3, TestProfiles::lab);
        byte[] toInks = table(3, 4, lab -> new int[4]);
        int whiteAt = TAG_TABLE + 4 + 3 * 12;
        int toLabAt = whiteAt + 20;
        ByteBuffer profile = ByteBuffer.allocate(toLabAt + toLab.length + toInks.length);
        profile.putInt(profile.capacity()).putInt(0).putInt(0x02400000).put(Samples.ascii("prtrCMYKLab "));
        profile.position(36).put(Samples.ascii("acsp")).position(68);
        whitePoint(profile).position(TAG_TABLE);
        profile.putInt(3);
        profile.put(Samples.ascii("wtpt")).putInt(whiteAt).putInt(20);
        profile.put(Samples.ascii("A2B0")).putInt(toLabAt).putInt(toLab.length);
        profile.put(Samples.ascii("B2A0")).putInt(toLabAt + toLab.length).putInt(toInks.length);
        whitePoint(profile.put(Samples.ascii("XYZ ")).putInt(0));
        return profile.put(toLab).put(toInks).array();
    }

    private static ByteBuffer whitePoint(ByteBuffer profile) {
        return profile.putInt(0xF6D6).putInt(FIXED_ONE).putInt(0xD32D);
    }

    /** CIE L*a*b* in 8 bits of four inks, each of which is there or not. */
    private static int[] lab(int inks) {
        if ((inks & 1) != 0) {
            return new int[] {0, 128, 128};
        }
        return (inks & 8) != 0 ? new int[] {138, 209, 198} : new int[] {255, 128, 128};
    }

    /** A table of 8 bits with the corners only; the first channel is the highest bit of a corner. */
    private static byte[] table(int inputs, int outputs, IntFunction<int[]> corner) {
        ByteBuffer table = ByteBuffer.allocate(48 + inputs * 256 + (1 << inputs) * outputs + outputs * 256);
        table.put(Samples.ascii("mft1")).putInt(0).put(new byte[] {(byte) inputs, (byte) outputs, 2, 0});
        for (int i = 0; i < 9; i++) {
            table.putInt(i % 4 == 0 ? FIXED_ONE : 0);
        }
        straightCurves(table, inputs);
        for (int i = 0; i < 1 << inputs; i++) {
            for (int value : corner.apply(i)) {
                table.put((byte) value);
            }
        }
        straightCurves(table, outputs);
        return table.array();
    }

    private static void straightCurves(ByteBuffer table, int count) {
        for (int i = 0; i < count * 256; i++) {
            table.put((byte) i);
        }
    }
}
