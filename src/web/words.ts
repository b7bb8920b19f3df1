import { Lang } from '../platform/graphql/text.js';

type Texts = readonly [en: string, ru: string, zh: string];

const INDEX: Record<Lang, 0 | 1 | 2> = { [Lang.EN]: 0, [Lang.RU]: 1, [Lang.ZH]: 2 };

/** How the languages call themselves. */
export const AUTONYMS: Record<Lang, string> = {
  [Lang.EN]: 'English',
  [Lang.RU]: 'Русский',
  [Lang.ZH]: '中文',
};

const WORDS = {
  association: [
    'Association of Sino-Russian Technical Universities',
    'Ассоциация технических университетов России и Китая',
    '中俄工科大学联盟',
  ],
  abbreviation: ['ASRTU', 'АТУРК', '阿斯图'],
  skip: ['Skip to the content', 'К содержанию', '跳到正文'],
  navigation: ['Pages of the portal', 'Разделы портала', '网站栏目'],
  language: ['Language', 'Язык', '语言'],
  home: ['Association', 'Ассоциация', '联盟'],
  members: ['Members', 'Участники', '成员'],
  events: ['Events', 'Мероприятия', '活动'],
  programs: ['Joint programs', 'Совместные программы', '合作项目'],
  embed: ['For your site', 'Для вашего сайта', '嵌入网站'],
  lead: [
    'Technical universities of China and Russia that teach, research and meet together.',
    'Технические университеты Китая и России, которые вместе учат, исследуют и встречаются.',
    '中国和俄罗斯的工科大学携手育人、共同科研、相互交流。',
  ],
  founded: ['Founded', 'Основана', '成立'],
  foundedYear: ['Founded', 'Год основания', '建校'],
  seat: ['Place of founding', 'Место учреждения', '成立地点'],
  offices: ['Offices', 'Руководство', '机构与职务'],
  office: ['Office', 'Должность', '职务'],
  lastKnown: ['last known {on}', 'последнее известное: {on}', '最近记录：{on}'],
  unknown: ['not known', 'неизвестно', '不详'],
  vacant: ['vacant', 'вакантно', '空缺'],
  side: ['Side', 'Сторона', '所属方'],
  kind: ['Kind', 'Вид', '类别'],
  sideCn: ['Chinese side', 'Китайская сторона', '中方'],
  sideRu: ['Russian side', 'Российская сторона', '俄方'],
  since: ['Since', 'С какого времени', '加入时间'],
  attested: ['Last attested', 'Последнее подтверждение', '最近可查'],
  city: ['City', 'Город', '城市'],
  name: ['Name', 'Название', '名称'],
  all: ['all', 'все', '全部'],
  search: ['Search', 'Поиск', '搜索'],
  show: ['Show', 'Показать', '显示'],
  found: ['{n} found', 'Найдено: {n}', '共 {n} 条'],
  none: ['Nothing found.', 'Ничего не найдено.', '没有找到。'],
  upcoming: ['Upcoming', 'Предстоящие', '即将举行'],
  past: ['Past', 'Прошедшие', '往期'],
  noUpcoming: [
    'No upcoming events are known.',
    'Предстоящих мероприятий не известно.',
    '暂无即将举行的活动。',
  ],
  latest: ['Latest events', 'Последние мероприятия', '近期活动'],
  more: ['More', 'Дальше', '更多'],
  list: ['List', 'Список', '列表'],
  month: ['Month', 'Месяц', '月历'],
  previousMonth: ['Previous month', 'Предыдущий месяц', '上个月'],
  nextMonth: ['Next month', 'Следующий месяц', '下个月'],
  series: ['Series', 'Серия', '系列'],
  subscribe: ['Subscribe', 'Подписаться', '订阅'],
  calendar: ['Calendar', 'Календарь', '日历'],
  addToCalendar: ['Add to calendar', 'Добавить в календарь', '添加到日历'],
  when: ['When', 'Когда', '时间'],
  where: ['Where', 'Где', '地点'],
  format: ['Format', 'Формат', '形式'],
  hosts: ['Hosts', 'Организаторы', '主办与承办'],
  participants: ['Participants', 'Участники', '参加者'],
  universities: ['universities: {n}', 'университетов: {n}', '{n} 所大学'],
  people: ['people: {n}', 'человек: {n}', '{n} 人'],
  languages: ['Languages', 'Языки', '语言'],
  topics: ['Topics', 'Темы', '主题'],
  outcomes: ['Outcomes', 'Итоги', '成果'],
  documents: ['Documents', 'Документы', '文件'],
  parts: ['Parts', 'В программе', '组成活动'],
  partOf: ['Part of', 'Часть мероприятия', '所属活动'],
  frame: ['Held within', 'В рамках', '所属框架'],
  program: ['Joint program', 'Совместная программа', '合作项目'],
  contact: ['Contact', 'Контакты', '联系方式'],
  registration: ['Registration', 'Регистрация', '报名'],
  registrationTime: [
    'From {from} to {to}. Delegates are named by the liaison officer of their university.',
    'С {from} по {to}. Делегатов называет координатор их университета.',
    '{from} 至 {to}。代表由所在大学的联络员提名。',
  ],
  onlinePage: ['Page of the online part', 'Страница онлайн-части', '线上部分网页'],
  otherZones: ['In other zones', 'В других часовых поясах', '其他时区'],
  wasToBe: ['Was to take place', 'Планировалось', '原定时间'],
  cancelled: ['Cancelled', 'Отменено', '已取消'],
  postponed: ['Postponed', 'Отложено', '已延期'],
  movedOnline: ['Moved online', 'Перенесено в онлайн', '改为线上'],
  isOver: ['Over', 'Завершено', '已结束'],
  sources: ['Sources', 'Источники', '来源'],
  note: ['Remark', 'Примечание', '备注'],
  names: ['Names', 'Названия', '名称'],
  formerNames: ['Former names', 'Прежние названия', '曾用名'],
  website: ['Website', 'Сайт', '网站'],
  identifiers: ['Identifiers', 'Идентификаторы', '标识符'],
  memberships: ['Membership', 'Членство', '成员资格'],
  suspended: ['Membership suspended', 'Членство приостановлено', '成员资格暂停'],
  mergedInto: ['Merged into', 'Вошёл в состав', '并入'],
  mergedFrom: ['Has taken in', 'Включил в себя', '并入本校的大学'],
  memberRoster: [
    'Universities that sources show as members. No full list is public, and where no end is known the last proof is given.',
    'Университеты, участие которых подтверждают источники. Полного списка в открытом доступе нет; если окончание неизвестно, указано последнее подтверждение.',
    '以下为有资料可查的成员大学。联盟未公布完整名单；退出时间不详的，列出最近可查的日期。',
  ],
  officesHeld: ['Offices in the association', 'Должности в ассоциации', '在联盟中的职务'],
  parties: ['Parties', 'Стороны программы', '合作各方'],
  role: ['Role', 'Роль', '角色'],
  level: ['Level', 'Уровень', '层次'],
  scheme: ['Scheme', 'Схема обучения', '培养模式'],
  years: ['Years', 'Срок, лет', '学制（年）'],
  intake: ['Intake', 'Набор', '招生人数'],
  field: ['Field', 'Направление', '专业'],
  purposes: ['Purposes', 'Цели', '目的'],
  state: ['State', 'Состояние', '状态'],
  stateAsOf: ['{state} (as of {on})', '{state} (на {on})', '{state}（截至 {on}）'],
  approvals: ['Approvals', 'Одобрения', '审批'],
  agreements: ['Agreements', 'Соглашения', '协议'],
  batch: ['Batch', 'Партия одобрений', '批次'],
  half1: ['{year}, first half', '{year}, первое полугодие', '{year} 年上半年'],
  half2: ['{year}, second half', '{year}, второе полугодие', '{year} 年下半年'],
  number: ['Number', 'Номер', '编号'],
  chronicle: ['Chronicle', 'Хроника', '大事记'],
  text: ['Agreed text', 'Согласованный текст', '约定文本'],
  fingerprint: ['version {n}, SHA-256 {hash}', 'версия {n}, SHA-256 {hash}', '第 {n} 版，SHA-256 {hash}'],
  exports: ['For other systems', 'Для других систем', '供其他系统使用'],
  builderLead: [
    'Show the association’s events on your site. Choose what you want to see, copy one line, paste it into your page. It loads nothing from third parties, sets no cookies and follows nobody.',
    'Покажите мероприятия ассоциации на своём сайте: выберите параметры, скопируйте одну строку и вставьте её в страницу. Ничего от третьих лиц, никаких cookie и слежения.',
    '在您的网站展示联盟活动：选择选项，复制一行代码，粘贴到网页即可。不加载第三方内容，不设 Cookie，不追踪访客。',
  ],
  which: ['Which events', 'Какие мероприятия', '哪些活动'],
  how: ['How they look', 'Как они выглядят', '显示方式'],
  university: ['University', 'Университет', '大学'],
  withPast: ['Past ones too', 'Включая прошедшие', '包括往期'],
  from: ['From day', 'С даты', '起始日期'],
  to: ['To day', 'По дату', '截止日期'],
  count: ['How many', 'Сколько', '数量'],
  layout: ['Layout', 'Оформление', '版式'],
  cards: ['Cards', 'Карточки', '卡片'],
  compact: ['Compact', 'Компактно', '紧凑'],
  theme: ['Theme', 'Тема', '主题'],
  light: ['Light', 'Светлая', '浅色'],
  dark: ['Dark', 'Тёмная', '深色'],
  auto: ['As the visitor prefers', 'Как предпочитает посетитель', '跟随访客设置'],
  zone: ['Times', 'Время', '时间显示'],
  zoneOfEvent: ['by the event’s zone', 'в поясе мероприятия', '活动所在时区'],
  zoneOfViewer: ['by the visitor’s zone', 'в поясе посетителя', '访客所在时区'],
  calendarLinks: ['“Add to calendar” links', 'Ссылки «в календарь»', '“添加到日历”链接'],
  target: ['Links open in', 'Ссылки открываются', '链接打开方式'],
  sameWindow: ['the same window', 'в том же окне', '当前窗口'],
  newWindow: ['a new window', 'в новом окне', '新窗口'],
  headingLevel: ['Heading level', 'Уровень заголовков', '标题级别'],
  emptyText: ['Text when there is nothing', 'Текст, если ничего нет', '无活动时的文字'],
  embedKey: ['Embed key (optional)', 'Ключ виджета (необязательно)', '嵌入密钥（可选）'],
  yes: ['yes', 'да', '是'],
  no: ['no', 'нет', '否'],
  line: ['The line to paste', 'Строка для вставки', '待粘贴代码'],
  copy: ['Copy', 'Скопировать', '复制'],
  copied: ['Copied.', 'Скопировано.', '已复制。'],
  preview: ['Preview', 'Предпросмотр', '预览'],
  notFound: ['Nothing here', 'Здесь ничего нет', '页面不存在'],
  notFoundText: [
    'There is nothing at this address. It may have been taken back, or the address is wrong. Go on from one of the pages above.',
    'По этому адресу ничего нет: возможно, запись снята или адрес неверен. Перейдите к одному из разделов выше.',
    '该地址没有内容：可能已撤回，或地址有误。请从上方栏目继续浏览。',
  ],
  failed: ['This did not work', 'Не получилось', '出错了'],
  failedText: [
    'The portal could not answer. Try again in a moment. If it stays so, tell its operator this number: {id}',
    'Портал не смог ответить. Повторите чуть позже. Если не поможет, сообщите оператору номер: {id}',
    '网站暂时无法响应，请稍后再试。若仍有问题，请将此编号告知管理员：{id}',
  ],
  bad: ['This address cannot be read', 'Адрес не распознан', '无法识别该地址'],
  footer: [
    'Facts come from public sources, which each record names. What is not known is left open.',
    'Сведения взяты из открытых источников, названных в каждой записи. Неизвестное не додумано.',
    '内容来自公开资料，各条目注明出处；不详之处留空。',
  ],
} satisfies Record<string, Texts>;

export type Word = keyof typeof WORDS;

function say([...texts]: Texts, lang: Lang, values: Record<string, string | number>): string {
  return texts[INDEX[lang]].replaceAll(/\{(\w+)\}/g, (_, name: string) => String(values[name]));
}

/** A word of the pages in a language, with the values that it has room for. */
export function word(lang: Lang, key: Word, values: Record<string, string | number> = {}): string {
  return say(WORDS[key], lang, values);
}

/** What the values of enumerations are called, in the words of the glossary. */
const VALUES: Record<string, Record<string, Texts>> = {
  memberKind: {
    FULL: ['full member', 'полноправный член', '正式成员'],
    OBSERVER: ['observer', 'наблюдатель', '观察员'],
  },
  eventKind: {
    CEREMONY: ['ceremony', 'церемония', '仪式'],
    COMPETITION: ['competition', 'конкурс', '竞赛'],
    CONFERENCE: ['conference', 'конференция', '会议'],
    EXHIBITION: ['exhibition', 'выставка', '展览'],
    FORUM: ['forum', 'форум', '论坛'],
    FOUNDING: ['founding', 'учреждение', '成立大会'],
    GATHERING: ['gathering', 'съезд', '大会'],
    LAUNCH: ['launch', 'открытие', '启动'],
    MEETING: ['meeting', 'встреча', '会晤'],
    OTHER: ['event', 'мероприятие', '活动'],
    PROMOTION_MEETING: ['promotion meeting', 'совещание по продвижению', '推进会'],
    RECTORS_FORUM: ['rectors’ forum', 'форум ректоров', '校长论坛'],
    SCHOOL: ['school', 'школа', '研修班'],
    SEMINAR: ['seminar', 'семинар', '研讨会'],
    STUDENT_EXCHANGE: ['student exchange', 'студенческий обмен', '学生交流'],
    SUMMIT: ['summit', 'саммит', '年会'],
    SYMPOSIUM: ['symposium', 'симпозиум', '专题研讨会'],
    WORKING_MEETING: ['working meeting', 'рабочее совещание', '工作例会'],
  },
  format: {
    ON_SITE: ['on site', 'очно', '线下'],
    ONLINE: ['online', 'онлайн', '线上'],
    HYBRID: ['on site and online', 'очно и онлайн', '线上线下结合'],
  },
  hostRole: {
    HOST: ['host', 'принимающая сторона', '主办'],
    CO_HOST: ['co-host', 'совместно принимает', '联合主办'],
    ORGANISER: ['organiser', 'организатор', '承办'],
    CO_ORGANISER: ['co-organiser', 'соорганизатор', '协办'],
    PATRON: ['patron', 'под эгидой', '指导单位'],
    INITIATOR: ['initiator', 'инициатор', '发起'],
    VENUE: ['venue', 'площадка', '举办地'],
    OTHER: ['takes part', 'участник', '参与'],
  },
  programKind: {
    PROJECT: ['joint program (project)', 'совместная образовательная программа', '合作办学项目'],
    INSTITUTION: ['joint institute', 'совместный институт', '合作办学机构'],
    JOINT_CAMPUS: ['joint campus', 'совместный кампус', '联合校园'],
    DOUBLE_DEGREE: ['double degree', 'два диплома', '双学位'],
    OTHER: ['other', 'другое', '其他'],
  },
  programState: {
    PROPOSED: ['proposed', 'предложена', '已提出'],
    PLANNED: ['planned', 'планируется', '筹备中'],
    AGREED: ['agreed', 'согласована', '已签约'],
    APPLIED: ['applied for', 'подана заявка', '已申报'],
    APPROVED: ['approved', 'одобрена', '已获批'],
    REFUSED: ['refused', 'отклонена', '未获批'],
    ENROLLING: ['enrolling', 'идёт набор', '招生中'],
    ENROLMENT_STOPPED: ['enrolment stopped', 'набор прекращён', '停止招生'],
    ENDED: ['ended', 'завершена', '已结束'],
  },
  programLevel: {
    COLLEGE: ['college', 'колледж', '专科'],
    BACHELOR: ['bachelor', 'бакалавриат', '本科'],
    SPECIALIST: ['specialist', 'специалитет', '专家'],
    MASTER: ['master', 'магистратура', '硕士'],
    DOCTORATE: ['doctorate', 'докторантура', '博士'],
  },
  partyRole: {
    LEAD: ['lead', 'ведущий', '牵头'],
    PARTNER: ['partner', 'партнёр', '合作方'],
    AWARDING: ['awards the degree', 'присуждает степень', '授予学位'],
  },
  basisKind: {
    AGREEMENT: ['agreement', 'соглашение', '协议'],
    NETWORK_AGREEMENT: ['agreement on the network form', 'договор о сетевой форме', '网络形式协议'],
    MINISTRY_APPROVAL: [
      'approval by the Ministry of Education of China',
      'одобрение Министерства образования КНР',
      '中国教育部批准',
    ],
    LICENCE: ['licence', 'лицензия', '办学许可'],
    ACCREDITATION: ['state accreditation', 'государственная аккредитация', '国家认证'],
  },
  basisOutcome: {
    GRANTED: ['granted', 'предоставлено', '已批准'],
    PENDING: ['pending', 'на рассмотрении', '审批中'],
    REFUSED: ['refused', 'отказано', '未批准'],
  },
  contactKind: {
    EMAIL: ['e-mail', 'эл. почта', '电子邮箱'],
    PHONE: ['phone', 'телефон', '电话'],
    POST: ['post', 'почтовый адрес', '通讯地址'],
    WEB: ['web', 'сайт', '网址'],
    MESSENGER: ['messenger', 'мессенджер', '即时通讯'],
  },
};

/** What a value of an enumeration is called. */
export function valueName(lang: Lang, group: string, value: string): string {
  const texts = VALUES[group]?.[value];
  return texts ? say(texts, lang, {}) : value;
}

export function valuesOf(group: string): string[] {
  return Object.keys(VALUES[group]);
}

/** A language as people call it, such as "Russian". */
export function languageName(lang: Lang, code: string): string {
  try {
    return new Intl.DisplayNames(lang, { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
}
