// SPDX-License-Identifier: Apache-2.0

namespace Sigil.Web.Components.Pages.Status;

/// <summary>Tells how the gateway is.</summary>
public interface IStatusViewModelFactory
{
    /// <summary>How it is now.</summary>
    StatusViewModel Create();
}
