import { everywhereIn } from './everywhere';

everywhereIn('student-centered', 'cognitive', 'pdsa');
