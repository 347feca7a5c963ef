// SPDX-License-Identifier: Apache-2.0

using Microsoft.AspNetCore.Components;
using Sigil.Domain.Agent.Budgets;
using Sigil.Domain.Channels;
using Sigil.Domain.Common;
using Sigil.Domain.Common.Errors;
using Sigil.Domain.Identity;
using Sigil.Domain.Providers;
using Sigil.Domain.Sessions;
using Sigil.Domain.Workspaces;
using Sigil.Web.Components.Circuits;
using Sigil.Web.Components.Listing;
using Sigil.Web.Components.Rendering;
using Sigil.Web.Components.Text;
using Sigil.Web.Navigation;

namespace Sigil.Web.Components.Pages.Chat;

/// <summary>The chat: one session, or a new one that the first message makes. The address says which.</summary>
public sealed partial class ChatPage : IDisposable
{
    private IReadOnlyList<Workspace> _workspaces = [];
    private IReadOnlyList<BudgetState> _limits = [];
    private Conversation? _chat;
    private RenderThrottle? _throttle;
    private Composer? _composer;
    private ModelReference? _modelOfNewChat;
    private SigilError? _missing;
    private string _announcement = "";
    private string _greeting = "";
    private string? _opened;
    private bool _ready;

    [Inject]
    public required IConversations Conversations { get; init; }

    [Inject]
    public required ISessionDirectory Sessions { get; init; }

    [Inject]
    public required IWorkspaceAccess WorkspaceAccess { get; init; }

    [Inject]
    public required IProviderRegistry Providers { get; init; }

    [Inject]
    public required ICurrentCaller Callers { get; init; }

    [Inject]
    public required IBudgetNotices Budgets { get; init; }

    [Inject]
    public required SessionList List { get; init; }

    [Inject]
    public required NavigationManager Navigation { get; init; }

    [Inject]
    public required TimeProvider Time { get; init; }

    /// <summary>The workspace of the session in the address.</summary>
    [Parameter]
    public string? Workspace { get; set; }

    /// <summary>The session in the address; none for a new chat.</summary>
    [Parameter]
    public string? Session { get; set; }

    private Conversation Chat => _chat ??= new Conversation(Conversations, Sessions, Callers, InvokeAsync, OnChatChange);

    private ChatViewModel View => Chat.View;

    private string PageName => VisibleText.Line(View.Session?.Title ?? "New chat");

    private string DraftKey => BrowserStorageKeys.Draft(Chat.WorkspaceId.Value ?? "", Chat.SessionId?.Value);

    private ModelReference? ChosenModel => View.Session is { } session ? session.Model : _modelOfNewChat;

    // One's own, as long as one is a member there: a new workspace whose name comes first must not take over new chats.
    private Workspace UsualWorkspace => _workspaces.FirstOrDefault(workspace => workspace.Id == WorkspaceId.Personal) ?? _workspaces[0];

    private ModelReference UsualModel => _workspaces.FirstOrDefault(workspace => workspace.Id == Chat.WorkspaceId)?.Model ?? Providers.Default;

    public void Dispose()
    {
        _throttle?.Dispose();
        _chat?.Dispose();
        List.Changed -= OnListChanged;
    }

    protected override void OnInitialized()
    {
        _throttle = new RenderThrottle(Time, () => _ = InvokeAsync(StateHasChanged));
        List.Changed += OnListChanged;
    }

    protected override async Task OnParametersSetAsync()
    {
        // While the page is drawn on the server for the first time nothing is read: the circuit that follows does it, once.
        var address = $"{Workspace}/{Session}";
        if (!RendererInfo.IsInteractive || _opened == address)
        {
            return;
        }

        _opened = address;
        if (Chat.SessionId is { } open && open.Value == Session && Chat.WorkspaceId.Value == Workspace)
        {
            return;
        }

        await OpenAsync();
    }

    private async Task OpenAsync()
    {
        _ready = false;
        _missing = null;
        (_announcement, _greeting) = (_greeting, "");
        await LoadWorkspacesAsync();
        if (Session is null)
        {
            if (_workspaces.Count > 0)
            {
                await Chat.OpenAsync(UsualWorkspace.Id, null);
                await ReadLimitsAsync();
                _ready = true;
            }

            return;
        }

        if (!WorkspaceId.TryParse(Workspace, out var workspace) || !SessionId.TryParse(Session, out var session))
        {
            _missing = SigilError.NotFound("chat");
            return;
        }

        await Chat.OpenAsync(workspace, session);
        _missing = View.Session is null ? View.Problem ?? SigilError.NotFound("chat") : null;
        await ReadLimitsAsync();
        _ready = _missing is null;
    }

    /// <summary>What the next message may run into; a turn that ended has used something of it.</summary>
    private async Task ReadLimitsAsync()
    {
        var caller = await Callers.GetAsync(CancellationToken.None);
        if (!caller.Succeeded)
        {
            return;
        }

        var (workspace, open) = (Chat.WorkspaceId, Chat.SessionId);
        var session = open is { } id ? (await Sessions.GetAsync(caller.Value, workspace, id, CancellationToken.None)).Value : null;
        if (Chat.WorkspaceId == workspace && Chat.SessionId == open)
        {
            _limits = Budgets.Read(caller.Value, workspace, session);
            _throttle?.Request();
        }
    }

    private async Task LoadWorkspacesAsync()
    {
        var caller = await Callers.GetAsync(CancellationToken.None);
        _workspaces = caller.Succeeded ? await WorkspaceAccess.ListAsync(caller.Value, CancellationToken.None) : [];
        View.Problem = caller.Error ?? (_workspaces.Count == 0
            ? new SigilError(ErrorCodes.Forbidden, "No workspace admits you.", Fix: "Ask the gateway's owner to add you to one.")
            : null);
    }

    private async Task ChooseWorkspaceAsync(ChangeEventArgs chosen)
    {
        if (WorkspaceId.TryParse(chosen.Value as string, out var workspace))
        {
            await Chat.OpenAsync(workspace, null);
            await ReadLimitsAsync();
        }
    }

    private async Task<bool> SendAsync(string text) => _ready && await Chat.SendAsync(text, _modelOfNewChat);

    private async Task SendSuggestionAsync(string text)
    {
        await SendAsync(text);
        if (_composer is not null)
        {
            await _composer.FocusAsync();
        }
    }

    private Task StopAsync() => View.ActiveTurn is { } turn ? Chat.StopAsync(turn.Id) : Task.CompletedTask;

    private Task RetryAsync(TurnId turn) => Chat.RetryAsync(turn);

    private async Task SetStatusAsync(SessionStatus status)
    {
        if (await Chat.SetStatusAsync(status))
        {
            _announcement = status == SessionStatus.Archived ? "The chat is archived." : "The chat is back.";
            await List.RefreshAsync(CancellationToken.None);
        }
    }

    private async Task BranchAsync(TurnId turn)
    {
        if (await Chat.BranchAsync(turn) is { } copy)
        {
            _greeting = "This is the copy. What you write next is in it alone.";
            Navigation.NavigateTo(SigilUrls.ChatSession(copy.WorkspaceId.Value, copy.Id.Value));
            await List.RefreshAsync(CancellationToken.None);
        }
    }

    private Task ChooseModelAsync(ModelReference? model)
    {
        _modelOfNewChat = model;
        return Chat.SetModelAsync(model);
    }

    private void Dismiss() => View.Problem = null;

    private void OnChatChange(ChatChange change)
    {
        switch (change)
        {
            case ChatChange.Session:
                _modelOfNewChat = null;
                _opened = $"{Chat.WorkspaceId.Value}/{Chat.SessionId?.Value}";
                Navigation.NavigateTo(SigilUrls.ChatSession(Chat.WorkspaceId.Value, Chat.SessionId?.Value ?? ""));
                _ = InvokeAsync(() => List.RefreshAsync(CancellationToken.None));
                break;
            case ChatChange.Turns:
                Announce();
                _ = InvokeAsync(ReadLimitsAsync);
                _ = InvokeAsync(() => List.RefreshAsync(CancellationToken.None));
                break;
        }

        _throttle?.Request();
    }

    /// <summary>Tells a screen reader that an answer is there: once, when it is complete, never piece by piece.</summary>
    private void Announce()
    {
        if (View.Turns.LastOrDefault() is { Active: false } turn)
        {
            _announcement = AnswerAnnouncement.For(turn);
        }
    }

    private void OnListChanged()
    {
        // The title may have been changed in the list beside the page.
        var listed = List.Groups?.SelectMany(group => group.Sessions).FirstOrDefault(session => session.Id == View.Session?.Id);
        if (listed is not null && View.Session is { } shown && listed.Title != shown.Title)
        {
            View.Session = shown with { Title = listed.Title };
            _throttle?.Request();
        }
    }
}
