import { main } from './main';

try {
  process.exitCode = main(process.argv.slice(2), {
    out: (text) => process.stdout.write(text),
    error: (text) => process.stderr.write(text),
    today: localDay(new Date()),
  });
} catch (failure) {
  process.stderr.write(`offer: ${failure instanceof Error ? failure.message : String(failure)}\n`);
  process.exitCode = 2;
}

function localDay(now: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
