-- What an editor that knows nothing of this project gets from the language server. Runs inside Neovim, from 0.7 on:
--   nvim --clean --headless -n -c 'luafile openDraft.lua'
-- Environment: SERVER (the command, parts separated by line breaks), DRAFT (the file), WORDS (words to ask about),
-- REPORT (where one JSON object is written to). All columns are UTF-16 code units from one.

local function report(value)
  local file = assert(io.open(os.getenv('REPORT'), 'w'))
  file:write(vim.json.encode(value))
  file:close()
end

local function column(line, byte)
  local text = vim.api.nvim_buf_get_lines(0, line, line + 1, false)[1] or ''
  local _, units = vim.str_utfindex(text, math.min(byte, #text))
  return units + 1
end

-- Neovim counts columns in bytes.
local function found()
  local list = {}
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local own = ((each.user_data or {}).lsp or {}).code or each.code
    table.insert(list, {
      ruleId = own,
      message = each.message,
      severity = each.severity,
      line = each.lnum + 1,
      column = column(each.lnum, each.col),
      endLine = each.end_lnum + 1,
      endColumn = column(each.end_lnum, each.end_col),
    })
  end
  return list
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local ok, failure = xpcall(function()
  local draft = vim.fn.fnamemodify(os.getenv('DRAFT'), ':p')
  vim.cmd('edit ' .. vim.fn.fnameescape(draft))
  vim.bo.filetype = 'markdown'
  local id = assert(vim.lsp.start_client({
    name = 'hearing-response',
    cmd = vim.split(os.getenv('SERVER'), '\n'),
    root_dir = vim.fn.fnamemodify(draft, ':h'),
  }), 'the server did not start')
  vim.lsp.buf_attach_client(0, id)
  local client = vim.lsp.get_client_by_id(id)
  local function ask(method, params)
    local answers = vim.lsp.buf_request_sync(0, method, params, 20000)
    return ((answers or {})[id] or {}).result
  end

  assert(vim.wait(20000, function() return client.initialized == true end, 20), 'no answer to initialize')
  vim.wait(20000, function() return #vim.diagnostic.get(0) > 0 end, 20)
  local result = { version = tostring(vim.version().minor), findings = found() }

  vim.fn.cursor(1, 1)
  vim.fn.search('\\V' .. vim.fn.escape(os.getenv('WORDS'), '\\'))
  local here = vim.lsp.util.make_position_params(0, client.offset_encoding)
  local hover = ask('textDocument/hover', here)
  result.hover = hover and hover.contents.value
  result.definition = ask('textDocument/definition', here)

  -- The first quick fix for the first finding that has one, and one undo.
  local before = text()
  for _, each in ipairs(vim.diagnostic.get(0)) do
    local actions = ask('textDocument/codeAction', {
      textDocument = here.textDocument,
      range = {
        start = { line = each.lnum, character = column(each.lnum, each.col) - 1 },
        ['end'] = { line = each.end_lnum, character = column(each.end_lnum, each.end_col) - 1 },
      },
      context = { diagnostics = {}, only = { 'quickfix' } },
    })
    local action = (actions or {})[1]
    if action and action.edit and action.isPreferred then
      result.fix = action.title
      vim.lsp.util.apply_workspace_edit(action.edit, client.offset_encoding)
      result.isFixed = text() ~= before
      break
    end
  end
  -- What is typed is sent as a change, and findings of the new text come back.
  if result.isFixed then
    local count = #result.findings
    result.isFewer = vim.wait(20000, function() return #vim.diagnostic.get(0) < count end, 20)
    vim.cmd('undo')
    result.isUndone = text() == before
    result.isBack = vim.wait(20000, function() return #vim.diagnostic.get(0) == count end, 20)
  end
  client.stop()
  result.isStopped = vim.wait(5000, function() return client.is_stopped() end, 20)
  report(result)
end, debug.traceback)
if not ok then report({ failure = failure }) end
vim.cmd('qall!')
