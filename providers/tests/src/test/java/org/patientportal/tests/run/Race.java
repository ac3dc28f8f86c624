package org.patientportal.tests.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.patientportal.tests.server.RunSettings;

/** Many who do something at the same moment. */
public final class Race {

    private static final int MINUTES = 4;

    private Race() {}

    /** The same race as often as this run wants it, each time from the start. */
    public static Stream<DynamicTest> rounds(Runnable round) {
        return IntStream.rangeClosed(1, RunSettings.rounds())
                .mapToObj(number -> DynamicTest.dynamicTest("round " + number, round::run));
    }

    /** @return how many have got which result */
    public static <T> Map<T, Long> count(List<T> results) {
        return results.stream().collect(Collectors.groupingBy(result -> result, Collectors.counting()));
    }

    /**
     * Lets every runner come to the line, and then go at once.
     *
     * @return what each of them got, in the order of the runners
     */
    public static <T> List<T> of(List<Callable<T>> runners) {
        CyclicBarrier line = new CyclicBarrier(runners.size());
        ExecutorService threads = Executors.newFixedThreadPool(runners.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> runner : runners) {
                running.add(threads.submit(() -> {
                    line.await(MINUTES, TimeUnit.MINUTES);
                    return runner.call();
                }));
            }
            List<T> results = new ArrayList<>();
            for (Future<T> future : running) {
                results.add(future.get(MINUTES, TimeUnit.MINUTES));
            }
            return results;
        } catch (ExecutionException e) {
            throw new AssertionError("A runner fell: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (java.util.concurrent.TimeoutException e) {
            throw new AssertionError("The race did not end", e);
        } finally {
            threads.shutdownNow();
        }
    }
}
