import { createSpinner } from "nanospinner";

/** A line that says what is going on, on a terminal that someone watches. */
export interface Progress {
  readonly update: (text: string) => void;
  readonly stop: () => void;
}

export function startProgress(isWatched: boolean): Progress {
  if (!isWatched) return { update: () => undefined, stop: () => undefined };
  const spinner = createSpinner("", { stream: process.stderr }).start();
  return {
    update: (text) => {
      // Stages occupy the thread, so the line is drawn here and not when a timer fires.
      spinner.update(text).spin();
    },
    stop: () => {
      spinner.stop();
    },
  };
}
