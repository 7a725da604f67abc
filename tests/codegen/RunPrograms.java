import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles and runs programs, each by itself and as it is, whose paths come line by line: what a
 * machine of its own for each would do, without its start. Answers each with a line: whether it
 * ended well, and what it printed, in base64.
 */
public class RunPrograms {
  public static void main(String[] args) throws Exception {
    PrintStream out = System.out;
    BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      ByteArrayOutputStream printed = new ByteArrayOutputStream();
      PrintStream stream = new PrintStream(printed, true, StandardCharsets.UTF_8);
      System.setOut(stream);
      System.setErr(stream);
      boolean ok = run(Path.of(line), stream);
      out.println(ok + " " + Base64.getEncoder().encodeToString(printed.toByteArray()));
      out.flush();
    }
  }

  static boolean run(Path file, PrintStream printed) throws Exception {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Path classes = Files.createDirectory(file.resolveSibling("classes"));
    String path = System.getProperty("java.class.path");
    int result =
        compiler.run(
            null,
            printed,
            printed,
            "-proc:none",
            "-d",
            classes.toString(),
            "-cp",
            path,
            file.toString());
    if (result != 0) {
      return false;
    }
    String name = file.getFileName().toString().replace(".java", "");
    URL[] urls = {classes.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(urls, RunPrograms.class.getClassLoader())) {
      loader.loadClass(name).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      return true;
    } catch (InvocationTargetException failure) {
      failure.getCause().printStackTrace(printed);
      return false;
    }
  }
}
