import * as z from 'zod';
import { idSchema, personIdSchema } from '../core/ids';
import { instantSchema } from '../core/instant';
import { labelEach } from '../labels/label';

/** Who holds which role at which organization, as a roster or an app's session claims say it. */
export const roleHeldSchema = z.object(
  labelEach('operational', {
    person: personIdSchema,
    role: z.string().min(1).max(100),
    org: idSchema,
    from: instantSchema.optional(),
    /** The first moment at which it is held no more. */
    until: instantSchema.optional(),
    /** Set where no roster says so. */
    invented: z.boolean().optional(),
  }),
);

/** Who holds which role at which organization, in `[from, until)`. */
export interface RoleHeld extends Readonly<z.infer<typeof roleHeldSchema>> {}
