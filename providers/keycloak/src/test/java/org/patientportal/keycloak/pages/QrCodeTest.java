package org.patientportal.keycloak.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class QrCodeTest {

    private static final int SCALE = 4;

    @Test
    void a_phone_reads_what_was_written() throws Exception {
        String link = "https://portal.example.org/realms/clinic/patient-portal/open#"
                + "Aa0_-".repeat(9).substring(2);

        assertThat(read(QrCode.of(link))).isEqualTo(link);
    }

    @Test
    void a_text_that_is_too_long_is_refused() {
        assertThatThrownBy(() -> QrCode.of("x".repeat(5000))).isInstanceOf(IllegalArgumentException.class);
    }

    private static String read(QrCode code) throws Exception {
        int side = code.size() * SCALE;
        int[] pixels = new int[side * side];
        Arrays.fill(pixels, 0xFFFFFF);
        Matcher squares = Pattern.compile("M(\\d+) (\\d+)h1v1h-1z").matcher(code.path());
        while (squares.find()) {
            int left = Integer.parseInt(squares.group(1)) * SCALE;
            int top = Integer.parseInt(squares.group(2)) * SCALE;
            for (int y = top; y < top + SCALE; y++) {
                Arrays.fill(pixels, y * side + left, y * side + left + SCALE, 0);
            }
        }
        BinaryBitmap picture = new BinaryBitmap(new HybridBinarizer(new RGBLuminanceSource(side, side, pixels)));
        return new QRCodeReader().decode(picture).getText();
    }
}
