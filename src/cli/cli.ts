import { isoDate } from '../core/calendar';
import { main } from './main';

// A reader that has seen enough, such as `head`, closes the pipe.
process.stdout.on('error', (failure: NodeJS.ErrnoException) => {
  if (failure.code !== 'EPIPE') throw failure;
  process.exit();
});

const now = new Date();

try {
  process.exitCode = main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    columns: process.stdout.isTTY ? process.stdout.columns : undefined,
    today: isoDate(now.getFullYear(), now.getMonth() + 1, now.getDate()),
  });
} catch (failure) {
  process.stderr.write(`offer: ${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
}
