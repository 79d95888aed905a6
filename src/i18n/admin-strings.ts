/** Strings of the editor beyond Decap's own interface. */
export const adminStrings = {
  title: 'Phòng biên tập',
  loading: 'Đang mở phòng biên tập…',
  backToSite: 'Về trang',

  signIn: {
    heading: 'Đăng nhập phòng biên tập',
    again: 'Đăng nhập lại',
    againWhy: 'Phiên làm việc đã hết. Bài đang soạn vẫn còn nguyên phía sau cửa sổ này.',
    login: 'Tên đăng nhập',
    password: 'Mật khẩu',
    submit: 'Đăng nhập',
    busy: 'Đang kiểm tra…',
    show: 'Hiện mật khẩu',
    forgot: 'Quên mật khẩu?',
    forgotHelp:
      'Gõ tên đăng nhập rồi bấm nút dưới đây; người quản trị sẽ thấy và cấp mật khẩu dùng một lần.',
    forgotSend: 'Xin cấp lại mật khẩu',
    forgotSent: 'Đã gửi yêu cầu. Hãy báo thêm cho người quản trị nếu cần gấp.',
  },
  newPassword: {
    heading: 'Đổi mật khẩu',
    why: 'Mật khẩu vừa dùng chỉ dùng được một lần. Hãy đặt mật khẩu của riêng mình.',
    current: 'Mật khẩu đang dùng',
    next: 'Mật khẩu mới',
    hint: 'Ít nhất 10 ký tự; một câu ngắn dễ nhớ là tốt nhất.',
    repeat: 'Nhập lại mật khẩu mới',
    differs: 'Hai lần nhập mật khẩu mới không giống nhau.',
    submit: 'Đổi mật khẩu',
  },

  roles: {
    contributor: 'Người soạn',
    editor: 'Biên tập viên',
    publisher: 'Người duyệt, đăng',
    admin: 'Quản trị',
  },

  bar: {
    label: 'Tình trạng',
    site: 'Trang:',
    guide: 'Sách hướng dẫn',
    unsaved: (count: number) => `Bài chưa lưu (${count})`,
    problems: (count: number) => `Chỗ cần sửa (${count})`,
    incomplete: (count: number) => `Còn thiếu để gửi duyệt (${count})`,
    desk: 'Bàn làm việc',
    details: 'Xem lỗi',
    offline: 'Mất kết nối với máy chủ. Chữ đang soạn được giữ trên máy này.',
    unknown: 'chưa rõ',
  },

  publication: {
    public: (address: string) => `Đã lên trang: ${address}`,
    publicWithoutPage: 'Đã lên trang.',
    scheduled: (time: string, day: string, address: string) =>
      `Hẹn giờ đăng: ${time} ngày ${day}, tại ${address}`,
    building: 'Đã ghi vào kho. Trang cần dựng lâu hơn thường lệ; xem "Trang" ở thanh dưới cùng.',
  },

  failures: {
    offline:
      'Không liên lạc được với máy chủ. Chữ vẫn còn trong trang này; hãy kiểm tra mạng rồi bấm Lưu lần nữa.',
    badAnswer: 'Máy chủ trả lời không đọc được. Chữ vẫn còn trong trang này; hãy thử lại.',
    cancelled: 'Chưa đăng nhập nên chưa làm được việc này. Chữ vẫn còn trong trang này.',
    storageFull:
      'Bộ nhớ tạm của trình duyệt đã đầy, không giữ thêm được bài chưa lưu. Hãy bấm Lưu hoặc bỏ bớt bài cũ.',
  },

  problems: {
    incomplete: 'Đã lưu nháp; còn thiếu để gửi duyệt',
    incompleteIntro:
      'Bấm vào từng chỗ để đến đúng ô. Bản nháp đã lưu, có thể để lúc khác làm tiếp.',
    heading: 'Chưa làm được: có chỗ cần sửa',
    intro: 'Bấm vào từng chỗ để đến đúng ô. Chữ đã gõ vẫn còn nguyên.',
    fix: 'Cách sửa:',
    close: 'Đóng',
  },

  conflict: {
    heading: 'Có hai bản của bài này',
    mine: 'Bản của anh/chị',
    theirs: (name: string) => `Bản của ${name}`,
    saveMine: 'Lưu bản của tôi thành bản mới nhất',
    openTheirs: 'Mở bản của người kia',
    later: 'Để sau',
    note: 'Dù chọn thế nào, bản còn lại vẫn được giữ trong kho và trong mục "Bài chưa lưu".',
    copy: 'Sao chép',
    copied: 'Đã sao chép',
    merge: 'Chỗ khác nhau được tô nền.',
  },

  unsaved: {
    heading: 'Bài chưa lưu trên máy này',
    intro:
      'Những chữ đã gõ mà máy chủ chưa nhận được. Chúng bị xóa khỏi máy này khi anh/chị đăng xuất.',
    none: 'Không có bài nào chưa lưu.',
    found: (time: string) => `Có bản chưa lưu lúc ${time} của bài này.`,
    use: 'Dùng bản này',
    open: 'Mở bài',
    discard: 'Bỏ',
    untitled: 'Chưa có tiêu đề',
    close: 'Đóng',
    askBeforeSignOut: (count: number) =>
      `Còn ${count} bài chưa lưu trên máy này. Đăng xuất sẽ xóa các bài đó. Vẫn đăng xuất?`,
  },

  uploads: {
    sending: (name: string, percent: number) => `Đang tải lên ${name}: ${percent}%`,
  },

  files: {
    picture: {
      heading: 'Chọn ảnh',
      choose: 'Chọn ảnh',
      chooseOther: 'Chọn ảnh khác',
      remove: 'Bỏ ảnh',
      upload: 'Tải ảnh từ máy này lên',
      stored: 'Hoặc chọn ảnh đã có trong kho',
      empty: 'Kho chưa có ảnh nào.',
    },
    attachment: {
      heading: 'Chọn tệp đính kèm',
      choose: 'Chọn tệp',
      chooseOther: 'Chọn tệp khác',
      remove: 'Bỏ tệp',
      upload: 'Tải tệp từ máy này lên',
      stored: 'Hoặc chọn tệp đã có trong kho',
      empty: 'Kho chưa có tệp đính kèm nào.',
    },
    search: 'Tìm theo tên tệp hoặc tên bài dùng tệp (không cần gõ dấu)',
    nothingFound: (term: string) => `Không có tên nào khớp với "${term}".`,
    year: (year: string, count: number) => `Năm ${year} (${count})`,
    more: (count: number) => `Xem thêm (còn ${count})`,
    unused: 'Chưa có bài nào trên trang dùng',
    usedBy: (titles: readonly string[]) => {
      const [first = '', ...others] = titles;
      return others.length === 0
        ? `Dùng ở: ${first}`
        : `Dùng ở: ${first} và ${others.length} bài khác`;
    },
    loading: 'Đang đọc kho…',
    sending: (name: string) => `Đang chuẩn bị và gửi ${name}…`,
    close: 'Đóng',
    refused: (name: string, reason: string) => `Không nhận tệp "${name}": ${reason}.`,
    tooLarge: (name: string, size: string, limit: string) =>
      `Không nhận tệp "${name}": tệp quá lớn (${size}, tối đa ${limit}).`,
    brokenHeic: (name: string) =>
      `Không nhận tệp "${name}": không đọc được ảnh HEIC này; hãy mở ảnh trên điện thoại và gửi lại dạng JPEG.`,
    notDrawn: 'Trình duyệt không thu nhỏ được ảnh này; hãy thu nhỏ ảnh rồi chọn lại.',
    failed: (name: string) => `Chưa gửi được "${name}". Hãy thử lại.`,
    wrongType: {
      picture: 'ô này chỉ nhận ảnh JPEG, PNG, WebP hoặc AVIF',
      attachment: 'ô này chỉ nhận tệp PDF, DOCX, XLSX, PPTX, ODT hoặc ODS',
    },
    belongsElsewhere: {
      picture: 'đây không phải ảnh; muốn cho người đọc tải về thì dùng khối "Tệp tải về"',
      attachment: 'đây là ảnh; muốn đưa ảnh vào bài thì dùng khối "Ảnh có chú thích"',
    },
  },

  picker: {
    placeholder: 'Gõ vài chữ của tên bài hoặc số ký hiệu',
    none: 'Không tìm thấy bài nào',
    searching: 'Đang tìm…',
    remove: (name: string) => `Bỏ ${name}`,
    chosen: (name: string) => `Đã chọn ${name}`,
    removed: (name: string) => `Đã bỏ ${name}`,
    guidance: 'Bấm mũi tên lên, xuống để xem các bài, Enter để chọn, Esc để đóng danh sách.',
    removeByKey: 'Bấm mũi tên trái, phải để đến bài khác, phím xóa lùi để bỏ bài này.',
    missing: (slug: string) => `${slug} (chưa đăng hoặc đã xóa)`,
  },

  dates: {
    dayPlaceholder: 'ngày/tháng/năm',
    timePlaceholder: 'giờ:phút',
    time: 'Giờ, phút',
    today: 'Hôm nay',
    now: 'Lúc này',
  },

  paper: {
    label: 'Có sẵn tệp Word? Chọn hoặc thả tệp vào đây để điền biểu:',
    choose: 'Chọn tệp Word',
    reading: 'Đang đọc tệp…',
    evidence: (name: string) => `Đã đọc ở đâu trong ${name}`,
    allRead: 'Các ô dưới đây đọc được chắc chắn. So với tệp trước khi lưu.',
    someAsked: (count: number) =>
      `${count} ô chưa chắc hoặc không thấy trên văn bản nên để trống: hãy tự điền.`,
    asked: (value: string | null) =>
      value === null ? 'không thấy, cần điền' : `chưa chắc, có thể là “${value}”`,
    readAt: (place: string) => `Đọc ở ${place}: `,
    closeEvidence: 'Đã xem',
    otherForm: (name: string) =>
      `Đã đọc xong ${name}, nhưng biểu đang mở đã đổi nên chưa điền. Hãy mở lại biểu và chọn tệp lần nữa.`,
    failed: (name: string) => `Chưa đọc được ${name}. Hãy thử lại.`,
    done: (name: string) => `Đã điền biểu từ ${name}. Hãy đọc lại từng ô trước khi lưu.`,
  },

  formCheck: {
    title: 'Kiểm tra thể thức tệp Word',
    check: (name: string) => `Kiểm tra thể thức ${name}`,
    reading: 'Đang đọc tệp…',
    failed: (name: string) => `Chưa đọc được ${name}. Hãy lưu bản nháp rồi kiểm tra lại.`,
    nothing: (name: string) => `Không thấy lỗi thể thức trong ${name}.`,
    found: (name: string, count: number, side: 'party' | 'state') =>
      `${name}: ${count} chỗ cần xem, theo thể thức ${side === 'party' ? 'văn bản của Đảng' : 'văn bản của cơ quan nhà nước'}. Sửa trong Word rồi đính kèm lại.`,
    is: 'Đang là: ',
    wanted: 'Cần là: ',
    close: 'Đóng',
  },

  warnings: {
    note: (place: string, problem: string, fix: string) =>
      `Đã lưu, nhưng hãy xem lại ô ${place}: ${problem}. ${fix}.`,
    open: (place: string, problem: string, fix: string) =>
      `Trước khi duyệt, hãy xem lại ô ${place}: ${problem}. ${fix}.`,
  },

  paste: {
    missingPicture: (name: string) => `[[Thiếu ảnh: ${name}]]`,
    pictureNote: (count: number, missing: string) =>
      `Đã chèn ${count} ảnh. Hãy điền cho từng ảnh: ${missing}.`,
    pictureFields: {
      alt: (count: number) => `mô tả (${count} ảnh)`,
      caption: (count: number) => `chú thích (${count} ảnh)`,
      source: 'nguồn',
    },
    machineAltNote: (count: number) =>
      `Đã bỏ mô tả của ${count} ảnh vì đó là đường dẫn, tên tệp hoặc chữ do máy tạo.`,
    reviewNote: (struck: number, comments: number) =>
      `Tài liệu gốc còn dấu sửa, góp ý. Chỉ lấy chữ sau khi sửa; đã bỏ: ${[
        ...(struck > 0 ? [`${struck} chỗ chữ đã gạch`] : []),
        ...(comments > 0 ? [`${comments} lời góp ý`] : []),
      ].join(', ')}.`,
    hiddenNote: (count: number) => `Đã bỏ ${count} chỗ chữ ẩn, không hiện trong tài liệu gốc.`,
    strikesNote: (count: number) =>
      `Còn ${count} chỗ chữ gạch ngang. Nếu đó là chữ đã bỏ thì hãy xóa.`,
    raisedNote: (count: number) =>
      `Có ${count} chỗ chữ nâng lên hoặc hạ xuống không viết được bằng ký tự nhỏ, nay là chữ thường. Hãy đọc lại.`,
    tablesNote: (count: number) =>
      `Đã đơn giản hóa ${count} bảng có ô gộp hoặc nhiều hàng tiêu đề. Hãy đối chiếu với bản gốc.`,
    letteredNote: (count: number) =>
      `Có ${count} danh sách đánh số bằng chữ cái hoặc số La Mã, nay đánh số 1, 2, 3. Hãy xem lại chỗ dẫn chiếu.`,
    picturesAroundNote: (count: number) =>
      `Đã bỏ ${count} ảnh nằm ngoài bài (biểu tượng chia sẻ, ảnh của tin khác).`,
    embedsNote: (count: number) =>
      `Đã bỏ ${count} nội dung nhúng (video, bản đồ, biểu mẫu). Nếu cần, hãy đặt liên kết tới trang gốc.`,
    debrisTitle: (count: number) =>
      `Đoạn vừa dán có ${count} dòng dường như không thuộc nội dung bài:`,
    removeLines: 'Bỏ các dòng này',
    leaveLines: 'Giữ lại',
    linesRemoved: (removed: number, left: number) =>
      `Đã bỏ ${removed} dòng; bấm nút hoàn tác (Ctrl+Z) để lấy lại.${
        left > 0 ? ` ${left} dòng đã được sửa nên vẫn giữ.` : ''
      }`,
    missingNote: (names: string) =>
      `Không lấy được ảnh từ bộ nhớ tạm: ${names}. Hãy lưu ảnh ra tệp rồi chèn bằng khối Ảnh ở chỗ ghi "Thiếu ảnh".`,
    legacyNote: (font: string) =>
      `Chữ theo bảng mã cũ (${font}) đã được chuyển sang Unicode. Hãy đọc lại.`,
    linksNote: (count: number) => `Đã bỏ ${count} liên kết chỉ mở được trên máy của người soạn.`,
    pictureName: 'anh-dan',
    noName: 'ảnh không tên',
  },

  textTools: {
    label: 'Công cụ soạn',
    tableLabel: 'Bảng',
    withKeys: (name: string, keys: string) => `${name} (${keys})`,
    tools: {
      undo: { face: 'Hoàn tác', name: 'Hoàn tác', keys: 'Ctrl+Z' },
      redo: { face: 'Làm lại', name: 'Làm lại', keys: 'Ctrl+Y' },
      superscript: { face: 'x²', name: 'Chỉ số trên', keys: 'Ctrl+Shift+= hoặc Ctrl+.' },
      subscript: { face: 'x₂', name: 'Chỉ số dưới', keys: 'Ctrl+= hoặc Ctrl+,' },
      table: { face: 'Bảng', name: 'Chèn bảng' },
      rowAbove: { face: '+ Dòng trên', name: 'Thêm dòng phía trên' },
      rowBelow: { face: '+ Dòng dưới', name: 'Thêm dòng phía dưới' },
      columnLeft: { face: '+ Cột trái', name: 'Thêm cột bên trái' },
      columnRight: { face: '+ Cột phải', name: 'Thêm cột bên phải' },
      removeRow: { face: '− Dòng', name: 'Xóa dòng này' },
      removeColumn: { face: '− Cột', name: 'Xóa cột này' },
      removeTable: { face: '− Bảng', name: 'Xóa cả bảng' },
    },
    noForm: {
      superscript: (characters: string) =>
        `Không có dạng chỉ số trên nên giữ nguyên: ${characters}`,
      subscript: (characters: string) => `Không có dạng chỉ số dưới nên giữ nguyên: ${characters}`,
    },
    oneLine: 'Mỗi ô của bảng chỉ có một dòng chữ. Bấm Tab để sang ô bên, Enter để xuống ô dưới.',
    size: {
      heading: 'Chèn bảng',
      rows: 'Số dòng, kể cả dòng đầu',
      columns: 'Số cột',
      head: 'Dòng đầu là tên các cột. Trong bảng, bấm Tab để sang ô bên; ở ô cuối, Tab thêm một dòng.',
      insert: 'Chèn bảng',
      cancel: 'Thôi',
    },
  },

  notices: {
    unexpected: 'trang biên tập gặp lỗi; hãy thử lại, nếu vẫn vậy thì báo người quản trị',
    fileNotStored: (reason: string) => `Chưa đưa được tệp vào kho: ${reason}`,
    fileNotDeleted: (reason: string) => `Chưa xóa được tệp: ${reason}`,
  },

  notes: {
    dismiss: 'Đã biết',
  },

  preview: {
    loading: 'Đang dựng bản xem trước…',
    failed: 'Chưa dựng được bản xem trước.',
    noTitle: 'Chưa có tiêu đề',
    question: 'Câu hỏi:',
    formSheet: 'Hình trang văn bản với các vị trí thể thức',
    download: 'Tải về:',
    yes: 'Có',
    why: 'Vì sao:',
    right: 'Đúng',
    wrong: 'Sai',
    steps: 'Các bước',
    basis: 'Căn cứ',
    checklist: 'Danh sách kiểm tra',
    requirements: 'Cần chuẩn bị',
    takeaways: 'Cần nhớ',
  },
} as const;
