import { Injectable, Logger } from '@nestjs/common';
import sql, { type Sql } from 'sql-template-tag';
import { Clock } from '../platform/clock.js';
import { Config } from '../platform/config.js';
import { Db } from '../platform/database/db.js';
import type { Lang } from '../platform/graphql/text.js';
import { Housekeeping } from '../platform/housekeeping.js';
import { newId } from '../platform/ids.js';
import { Jobs } from '../platform/jobs/jobs.js';
import { Mail } from '../platform/mail/mail.js';
import type { ProgramTexts } from '../programs/program-content.js';
import { expiryMail } from './expiry.mail.js';
import type { BasisKind } from '../approvals/basis.entity.js';

const QUEUE = 'expiry-alert';

/** How long before the end, from the first alert to the last. */
const MONTHS = [12, 6, 3];

interface Told {
  alertId: string;
  accountId: string;
}

interface Letter {
  email: string;
  lang: Lang;
  kind: BasisKind;
  number: string | null;
  validTo: string;
  title: ProgramTexts;
  slug: string;
}

/**
 * Tells the liaison officers of the parties and both secretariats in time that an approval or agreement ends. An
 * alert is a row that can be there once, written together with the jobs that send it: of several processes that look
 * at the same time, one writes it, and whichever lives sends it.
 */
@Injectable()
export class AlertsService {
  private readonly logger = new Logger('Alerts');

  constructor(
    private readonly config: Config,
    private readonly db: Db,
    private readonly clock: Clock,
    private readonly jobs: Jobs,
    private readonly mail: Mail,
    housekeeping: Housekeeping,
  ) {
    housekeeping.add(() => this.raise());
    this.jobs.handle<Told>(QUEUE, (told) => this.send(told));
  }

  /** Raises the alerts that are due. Of one that was recorded late only the latest, not those before it too. */
  async raise(): Promise<void> {
    await this.db.transaction(async () => {
      const today = this.clock.today();
      const due = await this.db.rows<{ basisId: string; validTo: string; months: number }>(sql`
        select b.id as "basisId", b.valid_to as "validTo", min(m.months) as months
        from program_basis b join unnest(${MONTHS}::integer[]) as m (months)
          on partial_date_last(b.valid_to) - make_interval(months => m.months) <= ${today}::date
        where b.outcome = 'GRANTED' and b.ended_on is null and partial_date_last(b.valid_to) >= ${today}::date
        group by b.id
        having not exists (
          select from expiry_alert a
          where a.basis_id = b.id and a.valid_to = b.valid_to and a.months <= min(m.months)
        )
        order by b.id`);
      for (const { basisId, validTo, months } of due) {
        const id = newId('exa');
        // Another process that writes the same one is waited for, and then has written it.
        const raised = await this.db.rows(sql`
          insert into expiry_alert (id, basis_id, valid_to, months, raised_at)
          values (${id}, ${basisId}, ${validTo}, ${months}, ${this.clock.now()})
          on conflict on constraint expiry_alert_once_key do nothing returning 1`);
        if (raised.length > 0) await this.tell(id, basisId);
      }
    });
  }

  private async tell(alertId: string, basisId: string): Promise<void> {
    const told = await this.db.rows<{ accountId: string }>(sql`
      insert into expiry_alert_mail (alert_id, account_id)
      select ${alertId}, c.id from account c where ${this.isConcerned(sql`${basisId}`)} order by c.id
      returning account_id as "accountId"`);
    for (const { accountId } of told) await this.jobs.enqueue(QUEUE, { alertId, accountId });
    if (told.length === 0) this.logger.warn({ alert: alertId, basis: basisId }, 'Nobody is there to be told');
  }

  /** Whether an account `c` is to be told of what a program rests on: whose right has ended, no longer. */
  private isConcerned(basisId: Sql): Sql {
    const now = this.clock.now();
    return sql`not c.is_closed and exists (
      select from role_grant g
      where g.person_id = c.person_id and times_with_rights(g.university_id, g.period) @> ${now}::timestamptz and (
        g.role in ('SECRETARIAT_HEAD', 'SECRETARIAT_OFFICER')
        or g.role = 'LIAISON_OFFICER' and g.university_id = any(array(
          select unnest(p.party_university_ids) from joint_program p join program_basis b on b.program_id = p.id
          where b.id = ${basisId}
        ))
      )
    )`;
  }

  private async send({ alertId, accountId }: Told): Promise<void> {
    const [letter] = await this.db.rows<Letter>(sql`
      select c.email, c.lang, b.kind, b.number, a.valid_to as "validTo", p.slug, v.body -> 'title' as title
      from expiry_alert_mail m
        join expiry_alert a on a.id = m.alert_id
        join program_basis b on b.id = a.basis_id
        join joint_program p on p.id = b.program_id
        join program_version v on v.id = p.counting_version_id
        join account c on c.id = m.account_id
      where m.alert_id = ${alertId} and m.account_id = ${accountId} and m.sent_at is null
        and ${this.isConcerned(sql`b.id`)}`);
    if (!letter) return;
    // The same each time, so that a mail system knows a repetition for what it is.
    const id = `${alertId}-${accountId.slice(-12)}`;
    const { host } = this.config.publicUrl;
    await this.mail.send({ to: letter.email, id, ...expiryMail(letter, letter.lang, host) });
    await this.db.rows(sql`
      update expiry_alert_mail set sent_at = ${this.clock.now()}
      where alert_id = ${alertId} and account_id = ${accountId}`);
  }
}
