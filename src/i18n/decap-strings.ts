/**
 * Every string of Decap's own interface in Vietnamese.
 * Keys follow Decap's English locale; a test compares them.
 */
export const decapStrings = {
  auth: {
    login: 'Đăng nhập',
    loggingIn: 'Đang đăng nhập…',
    loginWithNetlifyIdentity: 'Đăng nhập bằng Netlify Identity',
    loginWithAzure: 'Đăng nhập bằng Azure',
    loginWithBitbucket: 'Đăng nhập bằng Bitbucket',
    loginWithGitHub: 'Đăng nhập bằng GitHub',
    loginWithGitLab: 'Đăng nhập bằng GitLab',
    loginWithGitea: 'Đăng nhập bằng Gitea',
    loginWithForgejo: 'Đăng nhập bằng Forgejo',
    errors: {
      email: 'Vui lòng nhập địa chỉ thư điện tử.',
      password: 'Vui lòng nhập mật khẩu.',
      identitySettings:
        'Không đọc được cài đặt đăng nhập. Vui lòng báo người quản trị kiểm tra ' +
        'dịch vụ đăng nhập của máy chủ (Identity, Git Gateway).',
    },
  },
  app: {
    header: {
      content: 'Nội dung',
      workflow: 'Quy trình duyệt',
      media: 'Kho ảnh và tệp',
      quickAdd: 'Tạo nhanh',
    },
    app: {
      errorHeader: 'Không mở được trang biên tập vì cấu hình có lỗi',
      configErrors: 'Lỗi cấu hình',
      checkConfigYml: 'Vui lòng báo người quản trị kiểm tra tệp cấu hình.',
      loadingConfig: 'Đang tải cấu hình…',
      waitingBackend: 'Đang chờ máy chủ…',
    },
    notFoundPage: {
      header: 'Không tìm thấy trang',
    },
  },
  collection: {
    sidebar: {
      collections: 'Các mục',
      allCollections: 'Tất cả các mục',
      searchAll: 'Tìm trong tất cả',
      searchIn: 'Tìm trong',
    },
    collectionTop: {
      sortBy: 'Sắp xếp theo',
      viewAs: 'Kiểu hiển thị',
      viewAsList: 'Hiển thị dạng danh sách',
      viewAsGrid: 'Hiển thị dạng ô',
      newButton: 'Thêm %{collectionLabel}',
      newButtonAriaLabel: 'Tạo bài mới loại %{collectionLabel}',
      ascending: 'Tăng dần',
      descending: 'Giảm dần',
      searchResults: 'Kết quả tìm “%{searchTerm}”',
      searchResultsInCollection: 'Kết quả tìm “%{searchTerm}” trong mục %{collection}',
      filterBy: 'Lọc theo',
      groupBy: 'Nhóm theo',
    },
    entries: {
      loadingEntries: 'Đang tải các bài…',
      cachingEntries: 'Đang chuẩn bị danh sách bài…',
      longerLoading: 'Có thể mất vài phút',
      noEntries: 'Không có bài nào',
      unpublishedHeader: 'Bài chưa đăng',
    },
    groups: {
      other: 'Khác',
      negateLabel: 'Không phải %{label}',
    },
    defaultFields: {
      author: {
        label: 'Người soạn',
      },
      updatedOn: {
        label: 'Ngày cập nhật',
      },
    },
  },
  editor: {
    editorControl: {
      field: {
        optional: 'không bắt buộc',
        widgetLabel: 'Ô nhập %{widgetLabel}',
      },
    },
    editorControlPane: {
      widget: {
        required: '%{fieldLabel} chưa được điền.',
        regexPattern: '%{fieldLabel} chưa đúng: %{pattern}.',
        processing: '%{fieldLabel} đang được xử lý.',
        range: '%{fieldLabel} phải từ %{minValue} đến %{maxValue}.',
        min: '%{fieldLabel} phải từ %{minValue} trở lên.',
        max: '%{fieldLabel} không được quá %{maxValue}.',
        rangeCount: '%{fieldLabel} phải có số lượng từ %{minCount} đến %{maxCount}.',
        rangeCountExact: '%{fieldLabel} phải có đúng số lượng là %{count}.',
        rangeMin: '%{fieldLabel} phải có số lượng từ %{minCount} trở lên.',
        rangeMax: '%{fieldLabel} phải có số lượng không quá %{maxCount}.',
        invalidPath: 'Đường dẫn “%{path}” không hợp lệ',
        pathExists: 'Đường dẫn “%{path}” đã có bài khác dùng',
      },
      i18n: {
        writingInLocale: 'Đang soạn bản %{locale}',
        copyFromLocale: 'Điền từ bản ngôn ngữ khác',
        copyFromLocaleConfirm:
          'Toàn bộ nội dung đang có sẽ bị ghi đè.\n' +
          'Bạn có muốn điền nội dung từ bản %{locale} không?',
      },
    },
    editor: {
      onLeavePage:
        'Có chữ chưa lưu. Rời biểu này thì chữ được giữ ở mục "Đang gõ dở" trên bàn làm việc. Rời đi?',
      onUpdatingWithUnsavedChanges:
        'Bài có thay đổi chưa lưu. Vui lòng lưu trước khi đổi trạng thái.',
      onPublishingNotReady:
        'Vui lòng chuyển trạng thái sang “Đã duyệt, chờ đăng” trước khi đăng bài.',
      onPublishingWithUnsavedChanges: 'Bài có thay đổi chưa lưu. Vui lòng lưu trước khi đăng.',
      onPublishing: 'Bài này sẽ hiện trên trang cho mọi người đọc. Bạn có chắc muốn đăng không?',
      onUnpublishing:
        'Bài này sẽ không còn trên trang, người đọc không xem được nữa. ' +
        'Bạn có chắc muốn gỡ không?',
      onDeleteWithUnsavedChanges:
        'Bài đã đăng này sẽ bị xóa, cùng những thay đổi bạn vừa soạn mà chưa lưu. ' +
        'Bạn có chắc muốn xóa không?',
      onDeletePublishedEntry:
        'Bài đã đăng này sẽ bị xóa và không còn trên trang. Bạn có chắc muốn xóa không?',
      onDeleteUnpublishedChangesWithUnsavedChanges:
        'Mọi thay đổi chưa đăng của bài này sẽ bị xóa, cùng những thay đổi bạn vừa soạn ' +
        'mà chưa lưu. Bạn có chắc muốn xóa không?',
      onDeleteUnpublishedChanges:
        'Mọi thay đổi chưa đăng của bài này sẽ bị xóa. Bạn có chắc muốn xóa không?',
      loadingEntry: 'Đang mở bài…',
      confirmLoadBackup:
        'Máy này còn giữ một bản đang soạn dở của bài; nếu không dùng, bản đó sẽ mất. ' +
        'Bạn có muốn dùng lại bản đó không?',
    },
    editorInterface: {
      toggleI18n: 'Bật, tắt soạn nhiều ngôn ngữ',
      togglePreview: 'Bật, tắt xem trước',
      toggleScrollSync: 'Bật, tắt cuộn cùng lúc hai bên',
      toggleNotes: 'Bật, tắt ghi chú',
    },
    editorNotesPane: {
      title: 'Ghi chú',
      emptyState: 'Chưa có ghi chú nào. Viết ghi chú đầu tiên ở dưới để cùng trao đổi.',
      addNote: 'Thêm ghi chú',
      addPlaceholder: 'Viết ghi chú…',
      editPlaceholder: 'Sửa ghi chú…',
      save: 'Lưu',
      cancel: 'Hủy',
      edit: 'Sửa',
      delete: 'Xóa',
      resolve: 'Đánh dấu xong',
      unresolve: 'Mở lại',
      confirmDelete: 'Ghi chú này sẽ bị xóa. Bạn có chắc muốn xóa không?',
      shortcut: 'Mẹo: nhấn Ctrl+Enter để thêm nhanh ghi chú',
    },
    editorToolbar: {
      publishing: 'Đang đăng…',
      publish: 'Đăng',
      published: 'Đã đăng',
      unpublish: 'Gỡ khỏi trang',
      duplicate: 'Tạo bản sao',
      unpublishing: 'Đang gỡ…',
      publishAndCreateNew: 'Đăng và tạo bài mới',
      publishAndDuplicate: 'Đăng và tạo bản sao',
      deleteUnpublishedChanges: 'Xóa thay đổi chưa đăng',
      deleteUnpublishedEntry: 'Xóa bài chưa đăng',
      deletePublishedEntry: 'Xóa bài đã đăng',
      deleteEntry: 'Xóa bài',
      saving: 'Đang lưu…',
      save: 'Lưu',
      statusInfoTooltipDraft:
        'Bài đang là bản nháp. Khi soạn xong, hãy chuyển trạng thái sang “Chờ duyệt” để gửi duyệt.',
      statusInfoTooltipInReview:
        'Bài đang chờ duyệt, bạn không cần làm gì thêm. Muốn sửa tiếp, hãy chuyển bài về “Bản nháp”.',
      deleting: 'Đang xóa…',
      updating: 'Đang cập nhật…',
      status: 'Trạng thái: %{status}',
      backCollection: 'Đang soạn trong mục %{collectionLabel}',
      unsavedChanges: 'Có thay đổi chưa lưu',
      changesSaved: 'Đã lưu thay đổi',
      draft: 'Bản nháp',
      inReview: 'Chờ duyệt',
      ready: 'Đã duyệt, chờ đăng',
      publishNow: 'Đăng ngay',
      deployPreviewPendingButtonLabel: 'Đang tìm địa chỉ trên trang',
      deployPreviewButtonLabel: 'Xem trước',
      deployButtonLabel: 'Xem trên trang',
    },
    editorWidgets: {
      markdown: {
        bold: 'Đậm',
        italic: 'Nghiêng',
        strikethrough: 'Gạch ngang chữ',
        code: 'Chữ kiểu mã',
        link: 'Liên kết',
        linkPrompt: 'Nhập địa chỉ của liên kết',
        headings: 'Đề mục',
        quote: 'Trích dẫn',
        bulletedList: 'Danh sách dấu đầu dòng',
        numberedList: 'Danh sách đánh số',
        addComponent: 'Chèn thêm',
        richText: 'Soạn như Word',
        markdown: 'Mã văn bản',
        toggleMode: {
          rich: 'Chuyển sang soạn như Word',
          markdown: 'Chuyển sang mã văn bản',
        },
      },
      image: {
        choose: 'Chọn ảnh',
        chooseMultiple: 'Chọn nhiều ảnh',
        chooseUrl: 'Chèn ảnh từ địa chỉ mạng',
        replaceUrl: 'Thay bằng ảnh từ địa chỉ mạng',
        promptUrl: 'Nhập địa chỉ mạng của ảnh',
        chooseDifferent: 'Chọn ảnh khác',
        addMore: 'Thêm ảnh',
        remove: 'Bỏ ảnh',
        removeAll: 'Bỏ tất cả ảnh',
      },
      file: {
        choose: 'Chọn tệp',
        chooseUrl: 'Chèn tệp từ địa chỉ mạng',
        chooseMultiple: 'Chọn nhiều tệp',
        replaceUrl: 'Thay bằng tệp từ địa chỉ mạng',
        promptUrl: 'Nhập địa chỉ mạng của tệp',
        chooseDifferent: 'Chọn tệp khác',
        addMore: 'Thêm tệp',
        remove: 'Bỏ tệp',
        removeAll: 'Bỏ tất cả tệp',
      },
      unknownControl: {
        noControl: 'Không có ô nhập cho kiểu “%{widget}”. Vui lòng báo người quản trị.',
      },
      unknownPreview: {
        noPreview: 'Không xem trước được kiểu “%{widget}”.',
      },
      headingOptions: {
        headingOne: 'Đề mục cấp 1',
        headingTwo: 'Đề mục cấp 2',
        headingThree: 'Đề mục cấp 3',
        headingFour: 'Đề mục cấp 4',
        headingFive: 'Đề mục cấp 5',
        headingSix: 'Đề mục cấp 6',
      },
      datetime: {
        now: 'Lúc này',
        clear: 'Để trống',
        setToNow: 'Đặt %{fieldLabel} là lúc này',
      },
      list: {
        add: 'Thêm %{item}',
        addType: 'Thêm %{item}',
      },
      object: {
        expand: 'Mở rộng',
        collapse: 'Thu gọn',
      },
    },
  },
  mediaLibrary: {
    mediaLibraryCard: {
      draft: 'Bản nháp',
      copy: 'Sao chép',
      copyUrl: 'Sao chép địa chỉ',
      copyPath: 'Sao chép đường dẫn',
      copyName: 'Sao chép tên',
      copied: 'Đã sao chép',
    },
    mediaLibrary: {
      onDelete:
        'Ảnh hoặc tệp đã chọn sẽ bị xóa khỏi kho; bài nào đang dùng sẽ không hiện được nữa. ' +
        'Bạn có chắc muốn xóa không?',
      fileTooLarge: 'Tệp quá lớn.\nMỗi tệp không được quá %{size} kB.',
    },
    mediaLibraryModal: {
      loading: 'Đang tải…',
      close: 'Đóng',
      noResults: 'Không có kết quả.',
      noAssetsFound: 'Không có tệp nào.',
      noImagesFound: 'Không có ảnh nào.',
      private: 'Không công khai: ',
      images: 'Kho ảnh',
      mediaAssets: 'Kho ảnh và tệp',
      search: 'Tìm kiếm…',
      uploading: 'Đang tải lên…',
      upload: 'Tải lên',
      download: 'Tải về',
      deleting: 'Đang xóa…',
      deleteSelected: 'Xóa tệp đã chọn',
      chooseSelected: 'Dùng tệp đã chọn',
    },
  },
  ui: {
    default: {
      goBackToSite: 'Về trang chính',
    },
    errorBoundary: {
      title: 'Có lỗi',
      details: 'Đã xảy ra lỗi. Vui lòng báo người quản trị, hoặc ',
      reportIt: 'gửi báo lỗi trên GitHub.',
      detailsHeading: 'Chi tiết',
      privacyWarning:
        'Trang gửi báo lỗi được điền sẵn thông báo lỗi và dữ liệu kỹ thuật.\n' +
        'Trước khi gửi, vui lòng kiểm tra cho đúng và xóa thông tin nội bộ, nếu có.',
      recoveredEntry: {
        heading: 'Nội dung khôi phục được',
        warning: 'Vui lòng sao chép nội dung này sang nơi khác trước khi rời khỏi đây!',
        copyButtonLabel: 'Sao chép',
      },
    },
    settingsDropdown: {
      logOut: 'Đăng xuất',
      account: 'Các lựa chọn của tài khoản',
    },
    toast: {
      onFailToLoadEntries: 'Không mở được bài: %{details}',
      onFailToLoadDeployPreview: 'Không mở được bản xem trước: %{details}',
      onFailToPersist: 'Không lưu được bài: %{details}',
      onFailToDelete: 'Không xóa được bài: %{details}',
      onFailToUpdateStatus: 'Không đổi được trạng thái: %{details}',
      missingRequiredField: 'Còn ô bắt buộc chưa điền. Vui lòng điền đủ trước khi lưu.',
      entrySaved: 'Đã lưu bài',
      entryPublished: 'Đã đăng bài',
      entryUnpublished: 'Đã gỡ bài khỏi trang',
      onFailToPublishEntry: 'Không đăng được bài: %{details}',
      onFailToUnpublishEntry: 'Không gỡ được bài khỏi trang: %{details}',
      entryUpdated: 'Đã đổi trạng thái của bài',
      onDeleteUnpublishedChanges: 'Đã xóa các thay đổi chưa đăng',
      noteAdded: 'Đã thêm ghi chú',
      onFailToAddNote: 'Không thêm được ghi chú: %{details}',
      noteUpdated: 'Đã sửa ghi chú',
      onFailToUpdateNote: 'Không sửa được ghi chú: %{details}',
      noteDeleted: 'Đã xóa ghi chú',
      onFailToDeleteNote: 'Không xóa được ghi chú: %{details}',
      noteResolved: 'Đã đánh dấu ghi chú là xong',
      noteReopened: 'Đã mở lại ghi chú',
      onFailToToggleNote: 'Không đổi được trạng thái ghi chú: %{details}',
      onFailToAuth: 'Không đăng nhập được: %{details}',
      onLoggedOut:
        'Bạn đã bị đăng xuất. Vui lòng sao chép nội dung đang soạn sang nơi khác ' +
        'rồi đăng nhập lại.',
      onBackendDown: 'Máy chủ đang gặp sự cố. Xem thêm tại %{details}',
    },
  },
  workflow: {
    workflow: {
      loading: 'Đang tải các bài trong Quy trình duyệt',
      workflowHeading: 'Quy trình duyệt',
      newPost: 'Tạo bài mới',
      description:
        '%{smart_count} bài chờ duyệt, %{readyCount} bài đã duyệt, chờ đăng. |||| ' +
        '%{smart_count} bài chờ duyệt, %{readyCount} bài đã duyệt, chờ đăng.',
      dateFormat: 'DD/MM/YYYY',
    },
    workflowCard: {
      lastChange: '%{author} sửa ngày %{date}',
      lastChangeNoAuthor: 'Sửa ngày %{date}',
      lastChangeNoDate: 'Người sửa: %{author}',
      deleteChanges: 'Xóa thay đổi',
      deleteNewEntry: 'Xóa bài mới',
      publishChanges: 'Đăng thay đổi',
      publishNewEntry: 'Đăng bài mới',
    },
    workflowList: {
      onDeleteEntry: 'Mọi nội dung chưa đăng của bài này sẽ bị xóa. Bạn có chắc muốn xóa không?',
      onPublishingNotReadyEntry:
        'Chỉ đăng được bài ở trạng thái “Đã duyệt, chờ đăng”. ' +
        'Vui lòng kéo bài sang cột “Đã duyệt, chờ đăng” rồi đăng.',
      onPublishEntry: 'Bài này sẽ hiện trên trang cho mọi người đọc. Bạn có chắc muốn đăng không?',
      draftHeader: 'Bản nháp',
      inReviewHeader: 'Chờ duyệt',
      readyHeader: 'Đã duyệt, chờ đăng',
      currentEntries: '%{smart_count} bài |||| %{smart_count} bài',
    },
  },
};
