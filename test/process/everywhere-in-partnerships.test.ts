import { everywhereIn } from './everywhere';

everywhereIn('pair', 'partnership');
