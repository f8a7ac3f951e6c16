import { isoDate } from '../core/calendar';
import { oneLine } from '../core/write/plainText';
import { main } from './main';

for (const stream of [process.stdout, process.stderr])
  stream.on('error', (failure: NodeJS.ErrnoException) => {
    // A reader that has seen enough, such as `head`, closes the pipe.
    if (failure.code === 'EPIPE') process.exit();
    if (stream === process.stdout) process.stderr.write(`offer: The output cannot be written: ${failure.message}\n`);
    process.exit(2);
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
  process.stderr.write(`offer: ${oneLine(failure instanceof Error ? failure.message : String(failure))}\n`);
  process.exitCode = 2;
}
