<#-- The frame of every page: head, skip link, header, main, footer; and small pieces that many pages share. -->

<#-- practice: a PracticeProfile when the page belongs to one. width: "narrow" for one decision, "wide" for lists.
     help: whether the footer names the practice's contact; not where the page itself does.
     translated: whether the reader may switch the language; not where the page has no address to come back to. -->
<#macro shell title practice="" width="reading" script="" help=true translated=true>
<#local brand = practice?has_content?then((practice.name())!"", page.realm())>
<#local staff = page.area() == "staff">
<!DOCTYPE html>
<html lang="${page.lang()}">
<head>
  <meta charset="utf-8">
  <title>${title} – ${brand}</title>
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <meta name="color-scheme" content="light dark">
  <meta name="robots" content="noindex">
  <link rel="icon" type="image/svg+xml" href="${page.asset("icon.svg")}">
  <link rel="stylesheet" href="${page.asset("portal.css")}">
  <script type="module" src="${page.asset("portal.js")}"></script>
  <#if script?has_content>
  <script type="module" src="${page.asset(script)}"></script>
  </#if>
</head>
<body class="area-${page.area()}">
  <a class="skip" href="#main">${msg("portal.common.skip")}</a>
  <header class="top">
    <div class="top-row">
      <@brandMark brand=brand link=(page.area() != "public") home=staff?then("/staff", "/")/>
      <#if page.user()??>
      <div class="who">
        <span class="who-name"><span class="visually-hidden">${msg("portal.common.signed-in-as")} </span>${page.user()}</span>
        <form method="post" action="${page.logoutUrl()}">
          <@csrf/>
          <button class="button button-quiet" type="submit">${msg("portal.common.sign-out")}</button>
        </form>
      </div>
      </#if>
    </div>
    <#if staff && practice?has_content>
    <@staffNav practice/>
    </#if>
    <#if page.record()??>
    <@recordBar page.record()/>
    </#if>
  </header>
  <main id="main" class="${width}" tabindex="-1">
    <#nested>
  </main>
  <footer class="bottom">
    <#if page.user()??>
    <p class="who-below">${msg("portal.common.signed-in-as")} ${page.user()}</p>
    </#if>
    <#if help && !staff && practice?has_content && (practice.phone()?? || practice.email()??)>
    <p>${msg("portal.common.questions", practice.name())}</p>
    <p><@contact practice/></p>
    </#if>
    <#if translated && page.languages()?size gt 1>
    <nav aria-label="${msg("portal.common.languages")}">
      <ul class="languages">
        <#list page.languages() as language>
        <li><a href="${language.url()}" lang="${language.tag()}" hreflang="${language.tag()}"<#if language.tag() == page.lang()> aria-current="true"</#if>>${language.label()}</a></li>
        </#list>
      </ul>
    </nav>
    </#if>
  </footer>
</body>
</html>
</#macro>

<#macro brandMark brand link home>
  <#if link>
  <a class="brand" href="${page.url(home)}"><@icon "mark"/><span>${brand}</span></a>
  <#else>
  <p class="brand"><@icon "mark"/><span>${brand}</span></p>
  </#if>
</#macro>

<#macro staffNav practice>
<#local root = "/staff/" + practice.alias()?url("UTF-8")>
<nav class="tabs" aria-label="${msg("portal.common.navigation")}">
  <ul>
    <li><a href="${page.url(root + "/patients")}"<#if page.path()?starts_with(root + "/patients")> aria-current="page"</#if>>${msg("portal.patient.list.title")}</a></li>
    <li><a href="${page.url(root + "/settings")}"<#if page.path()?starts_with(root + "/settings")> aria-current="page"</#if>>${msg("portal.practice.settings.title")}</a></li>
    <#if page.consoleUrl()??>
    <li><a href="${page.url("/accounts")}">${msg("portal.account.search.title")}</a></li>
    <li><a href="${page.consoleUrl()}">${msg("portal.common.console")}</a></li>
    </#if>
  </ul>
</nav>
</#macro>

<#-- Whose record this is, on every page of it; each tab of a browser keeps its own. -->
<#macro recordBar record>
<#local root = "/patients/" + record.id()>
<div class="record-bar">
  <p><span class="over">${msg("portal.family.record-of")}</span> <strong>${record.name()}</strong></p>
  <#if record.several()><a class="button button-quiet" href="${page.url("/")}">${msg("portal.family.switch")}</a></#if>
</div>
<nav class="tabs" aria-label="${msg("portal.common.navigation")}">
  <ul>
    <li><a href="${page.url(root)}"<#if page.path() == root> aria-current="page"</#if>>${msg("portal.family.nav.overview")}</a></li>
    <li><a href="${page.url(root + "/profile")}"<#if page.path()?starts_with(root + "/profile")> aria-current="page"</#if>>${msg("portal.profile.title")}</a></li>
    <li><a href="${page.url(root + "/access")}"<#if page.path()?starts_with(root + "/access")> aria-current="page"</#if>>${msg("portal.family.nav.access")}</a></li>
  </ul>
</nav>
</#macro>

<#-- Every form of a signed-in page sends the session's value back. -->
<#macro csrf>
<#if page.csrf()?has_content><input type="hidden" name="csrf" value="${page.csrf()}"></#if>
</#macro>

<#-- Ways to reach the practice; callers check that there is one. -->
<#macro contact practice>
<#if practice.phone()??><a class="contact" href="tel:${practice.phone()?replace("[^+0-9]", "", "r")}">${practice.phone()}</a></#if>
<#if practice.email()??><a class="contact" href="mailto:${practice.email()}">${practice.email()}</a></#if>
</#macro>

<#-- The card at a dead end that names whom to ask. -->
<#macro askPractice practice="">
<#if practice?has_content>
<div class="ask">
  <h2>${practice.name()}</h2>
  <p>${msg("portal.common.ask-practice")}</p>
  <#if practice.phone()?? || practice.email()??><p><@contact practice/></p></#if>
</div>
</#if>
</#macro>

<#-- Tells the practice that somebody needs a new link; says the same to everybody. -->
<#macro askForLink practice mark="">
<form method="post" action="${page.url("/open/ask")}">
  <#if mark?has_content><input type="hidden" name="link" value="${mark}"></#if>
  <p class="actions"><button class="button button-second button-block" type="submit">${msg("portal.request.ask", practice.name())}</button></p>
</form>
</#macro>

<#-- What has just been done. The code comes from the address, so anybody may have written it. -->
<#macro done code="">
<#if code?has_content>
<div class="note note-good" role="status"><@icon "check"/><p>${text("portal.done.", code?matches("[a-z-]{1,40}")?then(code, "other"))}</p></div>
</#if>
</#macro>

<#-- The words for a code; a code that has none gets those of "other", so that a newer server never shows a bare key. -->
<#function text prefix code args=[]>
  <#local key = prefix + code>
  <#local found = msg(key, (args[0])!"", (args[1])!"")>
  <#return (found == key)?then(msg(prefix + "other"), found)>
</#function>

<#-- Always beside words that say the same, hence hidden from screen readers. -->
<#macro icon name>
<#switch name>
<#case "mark">
<svg class="icon mark" viewBox="0 0 32 32" width="32" height="32" aria-hidden="true" focusable="false"><rect width="32" height="32" rx="10" class="mark-ground"/><path d="M16 24.5s-8-4.7-8-10.2A4.3 4.3 0 0 1 16 12a4.3 4.3 0 0 1 8 2.3c0 5.5-8 10.2-8 10.2z" class="mark-heart"/></svg>
<#break>
<#case "check">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10"/><path d="m7.5 12.5 3 3 6-6.5"/></svg>
<#break>
<#case "alert">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="10"/><path d="M12 7v6M12 16.8v.2"/></svg>
<#break>
<#case "mail">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><rect x="2.5" y="5" width="19" height="14" rx="3"/><path d="m3.5 7.5 8.5 6 8.5-6"/></svg>
<#break>
<#case "search">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="10.5" cy="10.5" r="6.5"/><path d="m15.5 15.5 5 5"/></svg>
<#break>
<#case "person">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="8" r="4.2"/><path d="M4 20.5c1-4 4.2-5.7 8-5.7s7 1.7 8 5.7"/></svg>
<#break>
<#case "clock">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><circle cx="12" cy="12" r="9.5"/><path d="M12 6.5V12l3.5 2.5"/></svg>
<#break>
<#case "link-off">
<svg class="icon" viewBox="0 0 24 24" width="24" height="24" aria-hidden="true" focusable="false"><path d="M9 15.5H7.5a3.5 3.5 0 0 1 0-7H9M15 8.5h1.5a3.5 3.5 0 0 1 0 7H15M4 4l16 16"/></svg>
<#break>
</#switch>
</#macro>

<#-- A round picture above the heading of a page with one message. -->
<#macro emblem name tone="calm">
<div class="emblem emblem-${tone}"><@icon name/></div>
</#macro>
