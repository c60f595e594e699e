import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startWatchdog } from './watchdog';

describe('startWatchdog', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  function watch({ answers, visible = true }: { answers: boolean; visible?: boolean }) {
    const onSilence = vi.fn();
    const ping = vi.fn(() => {
      if (answers) watchdog.answered();
    });
    const watchdog = startWatchdog({ ping, onSilence, isVisible: () => visible });
    return { ping, onSilence, watchdog };
  }

  it('tells once of a guest that does not answer for 3 s', () => {
    const { onSilence } = watch({ answers: false });
    vi.advanceTimersByTime(3_000);
    expect(onSilence).not.toHaveBeenCalled();
    vi.advanceTimersByTime(500);
    expect(onSilence).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(20_000);
    expect(onSilence).toHaveBeenCalledTimes(1);
  });

  it('says nothing of a guest that answers, and pings it twice a second', () => {
    const { onSilence, ping } = watch({ answers: true });
    vi.advanceTimersByTime(30_000);
    expect(onSilence).not.toHaveBeenCalled();
    expect(ping).toHaveBeenCalledTimes(60);
  });

  it('blames no guest of a hidden page', () => {
    const { onSilence, ping } = watch({ answers: false, visible: false });
    vi.advanceTimersByTime(30_000);
    expect(onSilence).not.toHaveBeenCalled();
    expect(ping).not.toHaveBeenCalled();
  });

  it('is quiet after its end', () => {
    const { onSilence, watchdog } = watch({ answers: false });
    watchdog.stop();
    vi.advanceTimersByTime(30_000);
    expect(onSilence).not.toHaveBeenCalled();
  });
});
