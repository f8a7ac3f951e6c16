import { readFileSync } from 'node:fs';
import { localeOf, type Translations } from '../../src/core/locale';

/** The German translations as they are delivered. */
export const translations = JSON.parse(readFileSync('l10n/bundle.l10n.de.json', 'utf8')) as Translations;

export const german = localeOf('de', translations);
