package ca.qmhcn.platform;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/// The software a quality network runs on.
@SpringBootApplication
@Modulithic(sharedModules = {"language", "site"})
public class Platform {

    public static void main(String[] args) {
        // What we say on the console is in French too, whatever the machine's own settings are.
        System.setOut(new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8));
        SpringApplication.run(Platform.class, args);
    }
}
