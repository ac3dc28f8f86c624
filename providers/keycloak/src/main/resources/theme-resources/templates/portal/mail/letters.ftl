<#import "../layout.ftl" as layout>
<#assign practice = view.practice()>
<#assign root = "/staff/" + practice.alias()?url("UTF-8")>
<@layout.shell title=msg("portal.mail.letters.title") practice=practice>
<p class="back"><a href="${page.url(root + "/settings")}">${msg("portal.practice.settings.title")}</a></p>
<h1>${msg("portal.mail.letters.title")}</h1>
<p class="lead">${msg("portal.mail.letters.lead", practice.name())}</p>
<#list view.letters() as letter>
<#assign id = letter.kind() + "-" + letter.language() address = page.url(root + "/letters/" + letter.kind() + "/" + letter.language())>
<section class="card" aria-labelledby="${id}">
  <h2 id="${id}">${layout.text("portal.mail.kind.", letter.kind())} · <span lang="${letter.language()}">${letter.languageName()}</span></h2>
  <dl class="facts">
    <div><dt>${msg("portal.mail.letters.subject")}</dt><dd lang="${letter.language()}">${letter.subject()}</dd></div>
    <div><dt>${msg("portal.mail.letters.from")}</dt><dd>${practice.name()}</dd></div>
    <div><dt>${msg("portal.mail.letters.reply-to")}</dt><dd>${practice.email()!"–"}</dd></div>
  </dl>
  <#if !practice.email()??>
  <p class="hint">${msg("portal.mail.letters.no-reply-to")}</p>
  </#if>
  <details>
    <summary>${msg("portal.mail.letters.show")}<span class="visually-hidden"> (${letter.languageName()})</span></summary>
    <#-- lazy: a folded letter is not fetched -->
    <iframe class="letter-frame" loading="lazy" src="${address}" sandbox title="${msg("portal.mail.letters.frame", letter.languageName())}"></iframe>
    <p><a href="${address}">${msg("portal.mail.letters.alone")}<span class="visually-hidden"> (${letter.languageName()})</span></a></p>
  </details>
  <details>
    <summary>${msg("portal.mail.letters.text")}<span class="visually-hidden"> (${letter.languageName()})</span></summary>
    <pre class="letter-text" lang="${letter.language()}">${letter.text()}</pre>
  </details>
</section>
</#list>
</@layout.shell>
