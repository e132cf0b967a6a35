/** Allows `most` restarts in `milliseconds`; more than that is no accident. */
export function createRestartLimit(most = 3, milliseconds = 60_000) {
  const times = [];
  return function mayRestart(now = Date.now()) {
    while (times.length > 0 && now - times[0] > milliseconds) times.shift();
    if (times.length >= most) return false;
    times.push(now);
    return true;
  };
}
