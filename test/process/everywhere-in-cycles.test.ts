import { everywhereIn } from './everywhere';

everywhereIn('impact', 'grow');
